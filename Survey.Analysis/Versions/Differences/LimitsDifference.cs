using System.Globalization;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions.Differences;

/// <summary>Compares which answers two versions of a question accept.</summary>
internal static class LimitsDifference
{
    public static IEnumerable<QuestionnaireChange> Between(Question before, Question after)
    {
        foreach (var (name, old, now, isUpper) in Limits(before, after))
        {
            if (old != now)
            {
                var isTighter = now is not null && (old is null || (isUpper ? now < old : now > old));
                yield return Change(after, isTighter, $"{name}: {Shown(old)} → {Shown(now)}");
            }
        }

        foreach (var (name, old, now) in Rules(before, after).Where(rule => rule.Before != rule.After))
        {
            yield return Change(after, now.Length > 0, $"{name}: {Shown(old)} → {Shown(now)}");
        }
    }

    private static IEnumerable<(string Name, decimal? Before, decimal? After, bool IsUpper)> Limits(
        Question before,
        Question after
    ) =>
        (before, after) switch
        {
            (MultipleQuestion old, MultipleQuestion now) =>
            [
                ("most answers", old.MaxSelected, now.MaxSelected, true),
                ("fewest answers", old.MinSelected, now.MinSelected, false),
            ],
            (TextQuestion old, TextQuestion now) =>
            [
                ("longest text", old.MaxLength, now.MaxLength, true),
                ("largest number", old.Max, now.Max, true),
                ("smallest number", old.Min, now.Min, false),
            ],
            _ => [],
        };

    private static IEnumerable<(string Name, string Before, string After)> Rules(Question before, Question after) =>
        [
            ("required", Required(before), Required(after)),
            ("every row required", EachRow(before), EachRow(after)),
            ("rules", Validators(before), Validators(after)),
        ];

    private static string Required(Question question) =>
        question.IsRequired ? "always"
        : question.RequiredIf is { } condition ? condition.Text
        : "";

    private static string EachRow(Question question) => question is MatrixQuestion { EachRowRequired: true } ? "yes" : "";

    private static string Validators(Question question) =>
        string.Join("; ", question.Validators.Select(validator => validator.Condition.Text));

    private static QuestionnaireChange Change(Question question, bool isTighter, string detail) =>
        new(isTighter ? ChangeKind.Tightened : ChangeKind.Loosened, $"question {question.Name}", question.Name, detail);

    private static string Shown(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Shown(string rule) => rule.Length == 0 ? "none" : rule;
}
