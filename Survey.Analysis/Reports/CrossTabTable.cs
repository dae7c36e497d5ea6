using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws a cross-tab: rows = the row options; for each column option its counts, then its column shares, then its bases.
/// Column names end in the option's code: <c>count_ES</c>, <c>share_ES</c>, <c>base_ES</c>.
/// </summary>
internal static class CrossTabTable
{
    /// <summary>The plan's cross-tab; its columns are the reader's breakdown where the plan names its own breakdown.</summary>
    public static ReportTable Of(ReportContext context, CrossTabPlan block)
    {
        var columns = block.Columns == context.Plan.Breakdown ? context.Breakdown! : block.Columns;
        var name = columns == block.Columns ? block.Table : $"x_{block.Rows}_by_{columns}".Replace('/', '_');
        return Of(context, name, CrossTab.Of(context.Responses, context.Choice(block.Rows), context.Choice(columns)));
    }

    private static ReportTable Of(ReportContext context, string name, CrossTab crossTab) => new()
    {
        Name = name,
        Title = context.Words.Text("title.crosstab", context.In(crossTab.Rows.Question.Wording), context.In(crossTab.Columns.Question.Wording)),
        Columns = Columns(context, crossTab),
        Rows = [.. crossTab.Rows.Options.Select((option, row) => Row(context, crossTab, option, row))],
        Notes = Notes(context, crossTab),
    };

    private static List<Cell> Row(ReportContext context, CrossTab crossTab, Option option, int row)
    {
        var columns = Shown(crossTab).ToList();
        List<Cell> cells = [option.Code, context.In(option.Label), crossTab.RowBases[row].Count, crossTab.TableBase.Count];
        cells.AddRange(columns.Select(column => (Cell)crossTab.Cells[row][column].Count));
        cells.AddRange(columns.Select(column => (Cell)crossTab.ColumnShare(row, column)));
        cells.AddRange(columns.Select(column => (Cell)crossTab.ColumnBases[column].Count));
        return cells;
    }

    private static List<ReportColumn> Columns(ReportContext context, CrossTab crossTab)
    {
        var words = context.Words;
        List<ReportColumn> columns =
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "count", words.Heading("count"), BaseColumn: "base"),
            new(Measure.Count, "base", words.Heading("base")),
        ];
        foreach (var (quantity, measure) in new[] { ("count", Measure.Count), ("share", Measure.Share), ("base", Measure.Count) })
        {
            columns.AddRange(Shown(crossTab).Select(index => crossTab.Columns.Options[index]).Select(option => new ReportColumn(
                measure, quantity, $"{context.In(option.Label)} – {words.Heading(quantity)}", option.Code,
                quantity == "base" ? null : $"base_{option.Code}")));
        }

        return columns;
    }

    /// <summary>The columns that somebody chose: a list of fifty countries of which four answered is shown as four.</summary>
    private static IEnumerable<int> Shown(CrossTab crossTab) =>
        Enumerable.Range(0, crossTab.Columns.Options.Count).Where(column => crossTab.ColumnBases[column].Count > 0);

    private static List<string> Notes(ReportContext context, CrossTab crossTab)
    {
        List<string> notes = [context.Words.Text("note.crosstab", crossTab.TableBase.Count, crossTab.Respondents)];
        if (crossTab.Rows.IsMultiple)
        {
            notes.Add(context.Words.Text("note.multiple"));
        }

        if (crossTab.HasOverlappingColumns)
        {
            notes.Add(context.Words.Text("note.overlap"));
        }

        return notes;
    }
}
