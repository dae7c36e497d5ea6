using Survey.Analysis.Plans;
using Survey.Analysis.Reports.Suppression;
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
        var (rowWording, columnWording) = (context.In(rows.Question.Wording), context.In(columns.Question.Wording));
        return new DeclaredTable<CrossTabRow>
        {
            Name = block.Table,
            Title = context.Words.Text("title.crosstab", rowWording, columnWording),
            Columns = CrossTabColumns.Of(context, shown),
            Rows = [.. rows.Options.Select((option, row) => new CrossTabRow(shown, row, context.In(option.Label)))],
            Questions = [rowWording, columnWording],
            Notes = _ => CrossTabNotes.Of(context.Words, shown),
        }.Draw(context.Words);
    }
}
