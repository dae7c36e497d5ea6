using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Api.Asking;

/// <summary>Finds the variables that an address names.</summary>
internal static class AskedVariables
{
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="names">As the address has them; null names none.</param>
    /// <param name="missing">The key of the sentence that asks for one.</param>
    /// <param name="fault">What is wrong with the names; null where there is at least one choice.</param>
    public static IReadOnlyList<ChoiceColumn> Find(ResponseSet responses, string? names, string missing, out AskedFault? fault)
    {
        if (!AskedChoices.TryFind(responses, names ?? "", out var choices, out var wrong))
        {
            fault = Of(wrong);
            return [];
        }

        fault = choices.Count == 0 ? new("results/missing", missing) : null;
        return choices;
    }

    public static AskedFault Unknown(string variable, ResponseSet responses) =>
        Of(new(ChoiceFaultKind.Unknown, variable, AskedChoices.Unknown(variable, responses)));

    private static AskedFault Of(ChoiceFault fault) =>
        new(
            fault.Kind == ChoiceFaultKind.Unknown ? "results/unknown-variable" : "results/nesting",
            $"ask.fault.{fault.Kind}",
            fault.Name
        )
        {
            Detail = fault.Text,
        };
}
