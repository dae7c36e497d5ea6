using Survey.Analysis.Responses;

namespace Survey.Api.Commands;

/// <summary>Finds the variable that a person names.</summary>
internal static class Variables
{
    private const int Named = 12;

    /// <exception cref="InputFaultException">No choice has that name.</exception>
    public static ChoiceColumn Choice(ResponseSet responses, string option, string variable) =>
        responses.Find(variable)
        ?? throw new InputFaultException("options/unknown-variable", option, Unknown(variable, responses));

    public static string Unknown(string variable, ResponseSet responses)
    {
        var names = responses.Columns.Select(column => column.Variable).ToList();
        var near = names.Where(name => name.StartsWith(variable, StringComparison.OrdinalIgnoreCase)).Take(Named).ToList();
        return $"'{variable}' is not a question with options, nor a row of a matrix. "
            + (
                near.Count > 0
                    ? $"There is {string.Join(", ", near)}."
                    : $"There are {string.Join(", ", names.Take(Named))} and more."
            );
    }
}
