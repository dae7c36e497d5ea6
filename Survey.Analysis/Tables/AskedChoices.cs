using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// The choices that a person names: variables, matrices for all their rows, patterns in which <c>*</c> stands for any text and
/// <c>?</c> for one letter, and one variable nested in another, <c>outer&gt;inner</c>; several with commas.
/// </summary>
public static class AskedChoices
{
    private const int MostNamed = 12;

    /// <summary>Each choice once, in the order named; within a matrix or a pattern in the questionnaire's order.</summary>
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="names">What the person wrote.</param>
    /// <param name="choices">Empty where <paramref name="names"/> has no name.</param>
    /// <param name="fault">What is wrong with the first name that is none of these.</param>
    public static bool TryFind(
        ResponseSet responses,
        string names,
        [NotNullWhen(true)] out IReadOnlyList<ChoiceColumn>? choices,
        [NotNullWhen(false)] out ChoiceFault? fault
    )
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(names);
        (choices, fault) = (null, null);
        List<ChoiceColumn> found = [];
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var named = name.Contains(NestedChoice.Sign, StringComparison.Ordinal)
                ? Nested(responses, name, out fault)
                : Named(responses, name, out fault);
            if (fault is not null)
            {
                return false;
            }

            found.AddRange(named);
        }

        choices = [.. found.DistinctBy(choice => choice.Variable)];
        return true;
    }

    /// <summary>What to do about a variable that the responses do not have.</summary>
    public static string Unknown(string variable, ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(responses);
        var names = responses.Columns.Select(column => column.Variable).ToList();
        var near = names.Where(name => name.StartsWith(variable, StringComparison.OrdinalIgnoreCase)).Take(MostNamed).ToList();
        return $"'{variable}' is not a question with options, nor a row of a matrix"
            + (
                near.Count > 0 ? $". There is {string.Join(", ", near)}."
                : NearestName.Find(variable, names) is { } nearest ? $"; did you mean '{nearest}'?"
                : $". There are {string.Join(", ", names.Take(MostNamed))} and more."
            );
    }

    private static List<ChoiceColumn> Named(ResponseSet responses, string name, out ChoiceFault? fault)
    {
        List<ChoiceColumn> found = responses.Find(name) is { } choice
            ? [choice]
            : [.. responses.Columns.Where(column => Fits(column.Variable, name))];
        fault = found.Count == 0 ? new(ChoiceFaultKind.Unknown, name, Unknown(name, responses)) : null;
        return found;
    }

    private static List<ChoiceColumn> Nested(ResponseSet responses, string name, out ChoiceFault? fault)
    {
        var parts = name.Split(NestedChoice.Sign, StringSplitOptions.TrimEntries);
        var found = Array.ConvertAll(parts, responses.Find);
        fault =
            parts.Length > 2 ? new(ChoiceFaultKind.TooDeep, name, $"'{name}' nests more than two questions: write OUTER>INNER.")
            : Array.IndexOf(found, null) is >= 0 and var unknown
                ? new(ChoiceFaultKind.Unknown, parts[unknown], Unknown(parts[unknown], responses))
            : Array.Find(found, choice => choice!.IsMultiple) is { } several ? SeveralAnswers(several.Variable)
            : parts[0] == parts[1] ? InItself(parts[0])
            : null;
        return fault is null ? [NestedChoice.Of(found[0]!, found[1]!)] : [];
    }

    private static ChoiceFault SeveralAnswers(string name) =>
        new(
            ChoiceFaultKind.SeveralAnswers,
            name,
            $"'{name}' has several answers per respondent, which do not nest: choose a question with one answer."
        );

    private static ChoiceFault InItself(string name) =>
        new(ChoiceFaultKind.InItself, name, $"'{name}' cannot be nested in itself: name two different questions.");

    private static bool Fits(string variable, string name) =>
        variable.StartsWith(name + "/", StringComparison.Ordinal)
        || (name.AsSpan().ContainsAny('*', '?') && FileSystemName.MatchesSimpleExpression(name, variable));
}
