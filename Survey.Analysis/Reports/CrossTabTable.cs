using Survey.Analysis.Plans;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws a cross-tab: rows = the row options; columns = the counts of each column option, then the column shares, bases, letters,
/// residuals, row shares and differences. Names of columns end in the option's code: <c>count_ES</c>, <c>share_ES</c>.
/// </summary>
internal static class CrossTabTable
{
    public static ReportTable Of(ReportContext context, CrossTabPlan block)
    {
        var (rows, columns) = (context.Choice(block.Rows), context.Choice(block.Columns));
        var analysis = CrossTabAnalysis.Of(context.Counts, rows, columns, context.CrossTabOptions);
        var shown = new ShownCrossTab(context.Suppression, analysis);
        return new DeclaredTable<CrossTabRow>
        {
            Name = block.Table,
            Title = Title(context, block),
            Columns = CrossTabColumns.Of(context, shown),
            Rows = [.. rows.Options.Select((option, row) => new CrossTabRow(shown, row, context.In(option.Label)))],
            Reading = CrossTabColumns.Read(context, shown),
            ReadsBasesBelow = true,
            Nets = Nets(context, block, columns),
            Questions = [context.In(rows.Wording), context.In(columns.Wording)],
            Notes = _ => [.. CrossTabNotes.Of(context.Words, shown), .. Notes(context, block)],
        }.Draw(context.Words);
    }

    private static IReadOnlyList<CrossTabRow> Nets(ReportContext context, CrossTabPlan block, ChoiceColumn columns)
    {
        if (context.Nets(block) is not { } nets)
        {
            return [];
        }

        var analysis = CrossTabAnalysis.Of(context.Counts, nets, columns, context.CrossTabOptions);
        var shown = new ShownCrossTab(context.Suppression, analysis);
        return [.. nets.Options.Select((net, row) => new CrossTabRow(shown, row, context.In(net.Label)))];
    }

    private static IEnumerable<string> Notes(ReportContext context, CrossTabPlan block) =>
        context.Nets(block) is null ? [] : NetNotes.Of(context, block.Rows);

    public static string Title(ReportContext context, CrossTabPlan block) =>
        context.Words.Text(
            "title.crosstab",
            context.In(context.Choice(block.Rows).Wording),
            context.In(context.Choice(block.Columns).Wording)
        );
}
