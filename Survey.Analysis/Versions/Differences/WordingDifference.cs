using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>Compares what people read.</summary>
internal static class WordingDifference
{
    /// <summary>Of the letters of the longer text, the share that a correction may touch.</summary>
    private const double LargestCorrection = 0.4;

    /// <summary>The change between two texts in the languages of both; null where there is none.</summary>
    public static QuestionnaireChange? Compare(LocalizedText before, LocalizedText after, string part, string? question)
    {
        var languages = before.Languages.Intersect(after.Languages);
        var differing = languages
            .Select(language => (Before: before.In(language), After: after.In(language)))
            .Prepend((Before: before.Default, After: after.Default))
            .Where(pair => pair.Before != pair.After)
            .ToList();
        return differing.Count == 0
            ? null
            : new(
                differing.Exists(pair => IsRewritten(pair.Before, pair.After)) ? ChangeKind.MeaningChanged : ChangeKind.Reworded,
                part,
                question,
                $"“{differing[0].Before}” → “{differing[0].After}”"
            );
    }

    /// <summary>The same of a text that a version may not have.</summary>
    public static QuestionnaireChange? CompareOptional(
        LocalizedText? before,
        LocalizedText? after,
        string part,
        string? question = null
    ) =>
        (before, after) switch
        {
            ({ } old, { } now) => Compare(old, now, part, question),
            (null, { } added) => new(ChangeKind.Reworded, part, question, $"“{added}” is new"),
            ({ } removed, null) => new(ChangeKind.Reworded, part, question, $"“{removed}” is gone"),
            _ => null,
        };

    private static bool IsRewritten(string before, string after) =>
        NearestName.Distance(before.ToLowerInvariant(), after.ToLowerInvariant())
        > LargestCorrection * Math.Max(before.Length, after.Length);
}
