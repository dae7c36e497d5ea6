using System.IO.Enumeration;
using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Api.Commands;

/// <summary>Finds the variables that a person names.</summary>
internal static class Variables
{
    private const int MostNamed = 12;

    /// <exception cref="InputFaultException">No choice has that name.</exception>
    public static ChoiceColumn Choice(ResponseSet responses, string option, string variable) =>
        responses.Find(variable)
        ?? throw new InputFaultException("options/unknown-variable", option, Unknown(variable, responses));

    /// <summary>Each choice once, in the order named; within a matrix or a pattern in the questionnaire's order.</summary>
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="option">For messages.</param>
    /// <param name="names">
    /// Separated by commas: variables, matrices for all their rows, or patterns in which <c>*</c> stands for any text and <c>?</c> for
    /// one letter.
    /// </param>
    /// <exception cref="InputFaultException">A name is none of these, or no choice fits a pattern.</exception>
    public static IReadOnlyList<ChoiceColumn> Choices(ResponseSet responses, string option, string names) =>
        [
            .. names
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(name => Named(responses, name) is { Count: > 0 } found ? found : [Choice(responses, option, name)])
                .DistinctBy(choice => choice.Variable),
        ];

    public static string Unknown(string variable, ResponseSet responses)
    {
        var names = responses.Columns.Select(column => column.Variable).ToList();
        var near = names.Where(name => name.StartsWith(variable, StringComparison.OrdinalIgnoreCase)).Take(MostNamed).ToList();
        return $"'{variable}' is not a question with options, nor a row of a matrix"
            + (
                near.Count > 0 ? $". There is {string.Join(", ", near)}."
                : NearestName.Find(variable, names) is { } nearest ? $"; did you mean '{nearest}'?"
                : $". There are {string.Join(", ", names.Take(MostNamed))} and more."
            );
    }

    private static List<ChoiceColumn> Named(ResponseSet responses, string name) =>
        responses.Find(name) is { } choice ? [choice] : [.. responses.Columns.Where(column => Fits(column.Variable, name))];

    private static bool Fits(string variable, string name) =>
        variable.StartsWith(name + "/", StringComparison.Ordinal)
        || (name.AsSpan().ContainsAny('*', '?') && FileSystemName.MatchesSimpleExpression(name, variable));
}
