using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>The options of a newer version, and what an older one had beyond, marked.</summary>
internal static class MergedOptions
{
    /// <summary>What was split stands after its parts; everything else that is former stands last.</summary>
    /// <param name="now">The newer version's.</param>
    /// <param name="before">The older version's.</param>
    /// <param name="questionnaire">Today's.</param>
    public static OptionList Of(OptionList now, OptionList before, Questionnaire questionnaire)
    {
        // An option excludes the others only where it always did.
        var all = now.Select(option =>
                option.IsExclusive && before.Find(option.Code) is { IsExclusive: false }
                    ? option with
                    {
                        IsExclusive = false,
                    }
                    : option
            )
            .ToList();
        foreach (var option in before.Where(option => now.Find(option.Code) is null))
        {
            var parts = all.Where(part => part.Split == option.Code).ToList();
            if (parts.Count == 0)
            {
                all.Add(FormerWords.Mark(option, questionnaire));
            }
            else
            {
                all.Insert(all.LastIndexOf(parts[^1]) + 1, FormerWords.Split(option, parts, questionnaire));
            }
        }

        return [.. all];
    }
}
