using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>Finds the variables that an address names.</summary>
internal static class AskedVariables
{
    /// <summary>The code where nothing is chosen yet.</summary>
    public const string Missing = "results/missing";

    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="query">Names them.</param>
    /// <param name="fault">What is wrong with the names; null where there are tables to make.</param>
    public static AskedWish Find(ResponseSet responses, CrossTabQuery query, out ViewProblem? fault)
    {
        var rows = Find(responses, query.Rows, "ask.fault.rows", out fault);
        var columns = fault is null ? Find(responses, query.ColumnNames, "ask.fault.columns", out fault) : [];
        var wish = new AskedWish(rows, columns);
        fault ??= AskedLimits.Fault(wish);
        return wish;
    }

    public static ViewProblem Unknown(string variable, ResponseSet responses) =>
        Of(new(ChoiceFaultKind.Unknown, variable, AskedChoices.Unknown(variable, responses)));

    private static IReadOnlyList<ChoiceColumn> Find(ResponseSet responses, string? names, string missing, out ViewProblem? fault)
    {
        if (!AskedChoices.TryFind(responses, names ?? "", out var choices, out var wrong))
        {
            fault = Of(wrong);
            return [];
        }

        fault = choices.Count == 0 ? new(Missing, missing) : null;
        return choices;
    }

    private static ViewProblem Of(ChoiceFault fault) =>
        new(
            fault.Kind == ChoiceFaultKind.Unknown ? "results/unknown-variable" : "results/nesting",
            $"ask.fault.{fault.Kind}",
            fault.Name
        )
        {
            Detail = fault.Text,
        };
}
