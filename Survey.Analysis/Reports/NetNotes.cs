using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports;

/// <summary>Says of a table with nets which options each of them takes together.</summary>
internal static class NetNotes
{
    /// <param name="context">The report.</param>
    /// <param name="variable">The question in the rows.</param>
    public static IEnumerable<string> Of(ReportContext context, string variable)
    {
        if (context.Nets(variable) is { } nets)
        {
            yield return context.Words.Text(
                "note.nets",
                string.Join("; ", nets.Options.Select((_, net) => Definition(context, nets, net)))
            );
        }
    }

    private static string Definition(ReportContext context, ChoiceColumn nets, int net)
    {
        var made = nets.Nets!;
        var options = made.Members[net].Select(option => context.In(made.Choice.Options[option].Label));
        return $"{context.In(nets.Options[net].Label)} = {string.Join(" + ", options)}";
    }
}
