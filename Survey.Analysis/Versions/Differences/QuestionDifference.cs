using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>Compares two versions of one question.</summary>
internal static class QuestionDifference
{
    public static IEnumerable<QuestionnaireChange> Between(Question before, Question after) =>
        MergedQuestion.IsSameKind(before, after)
            ?
            [
                .. Words(before, after),
                .. Options(before, after),
                .. LimitsDifference.Between(before, after),
                .. Whom(before, after),
            ]
            :
            [
                new(
                    ChangeKind.Retyped,
                    PartOf(after),
                    after.Name,
                    $"{QuestionKind.NameOf(before)} → {QuestionKind.NameOf(after)}"
                ),
            ];

    public static string PartOf(Question question) => $"question {question.Name}";

    private static IEnumerable<QuestionnaireChange> Words(Question before, Question after)
    {
        if (WordingDifference.Compare(before.Wording, after.Wording, PartOf(after), after.Name) is { } reworded)
        {
            yield return reworded;
        }

        if (
            WordingDifference.CompareOptional(before.Description, after.Description, $"hint of {after.Name}", after.Name) is
            { } hint
        )
        {
            yield return hint;
        }
    }

    private static IEnumerable<QuestionnaireChange> Options(Question before, Question after) =>
        (before, after) switch
        {
            (ChoiceQuestion old, ChoiceQuestion now) => new OptionDifference(after, "option").Between(old.Options, now.Options),
            (RatingQuestion old, RatingQuestion now) => new OptionDifference(after, "point").Between(old.Points, now.Points),
            (MatrixQuestion old, MatrixQuestion now) =>
            [
                .. new OptionDifference(after, "row").Between(old.Rows, now.Rows),
                .. new OptionDifference(after, "column").Between(old.Columns, now.Columns),
            ],
            _ => [],
        };

    private static IEnumerable<QuestionnaireChange> Whom(Question before, Question after)
    {
        if (before.VisibleIf?.Text != after.VisibleIf?.Text)
        {
            yield return new(
                ChangeKind.AskedOfOthers,
                PartOf(after),
                after.Name,
                $"{before.VisibleIf?.Text ?? "everybody"} → {after.VisibleIf?.Text ?? "everybody"}"
            );
        }

        if (before.IsPersonal != after.IsPersonal)
        {
            yield return new(
                ChangeKind.Privacy,
                PartOf(after),
                after.Name,
                after.IsPersonal ? "personal now" : "no longer personal"
            );
        }
    }
}
