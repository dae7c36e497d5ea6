using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>Compares two lists of options, points, rows or columns.</summary>
/// <param name="question">The question that they belong to.</param>
/// <param name="kind">Such as "option".</param>
internal sealed class OptionDifference(Question question, string kind)
{
    private bool IsRow => kind == "row";

    /// <summary>Whether their order says what is more.</summary>
    private bool HasDirection => kind is "column" or "point";

    public IEnumerable<QuestionnaireChange> Between(OptionList earlier, OptionList after)
    {
        foreach (var (former, option) in Renamed(earlier, after))
        {
            yield return new(ChangeKind.Renamed, PartOf(option.Code), question.Name, $"was {former}")
            {
                Code = former,
                IsRow = IsRow,
            };
        }

        var before = InNewCodes(earlier, after);
        var (codes, newCodes) = (Codes(before), Codes(after));
        foreach (var option in before.Where(option => after.Find(option.Code) is null))
        {
            yield return Change(ChangeKind.Removed, option, $"“{option.Label}”");
        }

        foreach (var option in after.Where(option => before.Find(option.Code) is null))
        {
            yield return Change(ChangeKind.Added, option, $"“{option.Label}”");
        }

        foreach (var option in after)
        {
            foreach (var change in before.Find(option.Code) is { } same ? Same(same, option) : [])
            {
                yield return change;
            }
        }

        foreach (var change in Order(codes, newCodes))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string Former, Option Now)> Renamed(OptionList before, OptionList after) =>
        after.SelectMany(option =>
            option.Formerly.Where(former => before.Find(former) is not null).Select(former => (former, option))
        );

    private static OptionList InNewCodes(OptionList before, OptionList after)
    {
        var now = Renamed(before, after).ToDictionary(pair => pair.Former, pair => pair.Now.Code);
        return
        [
            .. before
                .Select(option => option with { Code = now.GetValueOrDefault(option.Code, option.Code) })
                .DistinctBy(option => option.Code),
        ];
    }

    private IEnumerable<QuestionnaireChange> Same(Option before, Option after)
    {
        if (WordingDifference.Compare(before.Label, after.Label, PartOf(after.Code), question.Name) is { } reworded)
        {
            yield return reworded with
            {
                Code = after.Code,
                IsRow = IsRow,
            };
        }

        if (before.IsExclusive != after.IsExclusive)
        {
            yield return Change(
                after.IsExclusive ? ChangeKind.Tightened : ChangeKind.Loosened,
                after,
                after.IsExclusive ? "excludes the others now" : "no longer excludes the others"
            );
        }
    }

    private IEnumerable<QuestionnaireChange> Order(List<string> before, List<string> after)
    {
        var moved = SamePlaces.Moved(before, after);
        if (moved.Count == 0)
        {
            return [];
        }

        return HasDirection
            ?
            [
                new(
                    ChangeKind.MeaningChanged,
                    $"order of the {kind}s of {question.Name}",
                    question.Name,
                    "their direction differs"
                ),
            ]
            : moved.Select(code => new QuestionnaireChange(ChangeKind.Moved, PartOf(code), question.Name)
            {
                Code = code,
                IsRow = IsRow,
            });
    }

    private QuestionnaireChange Change(ChangeKind change, Option option, string detail) =>
        new(change, PartOf(option.Code), question.Name, detail) { Code = option.Code, IsRow = IsRow };

    private string PartOf(string code) => $"{kind} {code} of {question.Name}";

    private static List<string> Codes(OptionList options) => [.. options.Select(option => option.Code)];
}
