using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Api.Commands;

/// <summary>Finds the variables that the command line names.</summary>
internal static class Variables
{
    /// <exception cref="InputFaultException">No choice has that name.</exception>
    public static ChoiceColumn Choice(ResponseSet responses, string option, string variable) =>
        responses.Find(variable)
        ?? throw new InputFaultException("options/unknown-variable", option, AskedChoices.Unknown(variable, responses));

    /// <inheritdoc cref="AskedChoices.TryFind"/>
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="option">For messages.</param>
    /// <param name="names">What the person wrote.</param>
    /// <exception cref="InputFaultException">A name is none of these.</exception>
    public static IReadOnlyList<ChoiceColumn> Choices(ResponseSet responses, string option, string names) =>
        AskedChoices.TryFind(responses, names, out var choices, out var fault)
            ? choices
            : throw new InputFaultException("options/unknown-variable", option, fault.Text);
}
