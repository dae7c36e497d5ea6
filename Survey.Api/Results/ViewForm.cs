using System.Globalization;
using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>The form with which a view is chosen, as it stands.</summary>
public sealed record ViewForm
{
    /// <summary>The page that it leads to.</summary>
    public required string Address { get; init; }

    /// <summary>The page without any choice.</summary>
    public required string Reset { get; init; }

    /// <summary>The breakdowns, the chosen one marked.</summary>
    public required IReadOnlyList<(string Value, string Label, bool IsChosen)> Breakdowns { get; init; }

    /// <summary>Conditions that can be added, by question.</summary>
    public required IReadOnlyList<(
        string Question,
        IReadOnlyList<(string Condition, string Label)> Options
    )> Conditions { get; init; }

    /// <summary>The conditions that hold, each in words and with the address of the page without it.</summary>
    public required IReadOnlyList<(string Condition, string Label, string Without)> Chosen { get; init; }

    public required string Confidence { get; init; }

    /// <summary>The smallest count to show; null where it cannot be chosen.</summary>
    public required string? Min { get; init; }

    /// <summary>Whether anything is chosen.</summary>
    public bool IsChanged =>
        Address != Reset && (Chosen.Count > 0 || Breakdowns.Any(choice => choice.IsChosen && choice.Value.Length > 0));

    internal static ViewForm Of(ResultsScope scope, View view, string page)
    {
        var address = $"{scope.Address}/{page}";
        var choices = scope.Choices(view).Select(variable => view.Answers.Find(variable)!).ToList(); // they are of these answers
        return new()
        {
            Address = address,
            Reset = LanguageLink.In(address, view.Language),
            Breakdowns =
            [
                ("", Wording(view, view.Survey.Plan?.Breakdown) ?? "–", view.By is null),
                .. choices
                    .Where(choice => choice.Variable != view.Survey.Plan?.Breakdown)
                    .Select(choice =>
                        (choice.Variable, Wording(view, choice.Variable) ?? choice.Variable, choice.Variable == view.By)
                    ),
            ],
            Conditions =
            [
                .. choices.Select(choice =>
                    (
                        Wording(view, choice.Variable) ?? choice.Variable,
                        (IReadOnlyList<(string, string)>)
                            [
                                .. choice
                                    .Options.Where((_, at) => choice.Chosen[at].Count() > 0)
                                    .Select(option =>
                                        (ConditionOn(choice.Variable, option.Code), option.Label.In(view.Language))
                                    ),
                            ]
                    )
                ),
            ],
            Chosen =
            [
                .. view.Conditions.Select(condition =>
                    (condition.Text, Words(view, condition), LanguageLink.In(address + Without(view, condition), view.Language))
                ),
            ],
            Confidence = view.Confidence.ToString(CultureInfo.InvariantCulture),
            Min = scope.Audience.MinCell is null ? view.Min?.ToString(CultureInfo.InvariantCulture) ?? "" : null,
        };
    }

    private static string ConditionOn(string variable, string code) => $"{{{variable}}} = '{code}'";

    private static string Without(View view, Condition condition) =>
        (view with { Conditions = [.. view.Conditions.Where(other => other != condition)] }).Query;

    /// <summary>A category by its label, any other condition as it is written.</summary>
    private static string Words(View view, Condition condition) =>
        condition.Category is var (variable, code)
        && view.Answers.Find(variable) is { } choice
        && choice.Options.FirstOrDefault(option => option.Code == code) is { } option
            ? $"{Wording(view, variable)}: {option.Label.In(view.Language)}"
            : condition.Text;

    private static string? Wording(View view, string? variable) =>
        variable is null ? null : view.Answers.Find(variable)?.Question.Wording.In(view.Language);
}
