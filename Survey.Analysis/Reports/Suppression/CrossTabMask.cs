using Survey.Analysis.Plans;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Hides cells of a cross-tab, and leaves out the columns of which nothing is left.</summary>
internal sealed class CrossTabMask
{
    private readonly ReportContext context;
    private readonly CrossTabHiding hiding;
    private readonly List<string> rows;
    private readonly List<string> columns;

    public CrossTabMask(ReportContext context, CrossTabPlan block)
    {
        this.context = context;
        var crossTab = CrossTab.Of(context.Counts, context.Choice(block.Rows), context.Choice(block.Columns));
        hiding = new CrossTabHiding(context.Suppression, crossTab);
        rows = [.. crossTab.Rows.Options.Select(option => option.Code)];
        columns = [.. crossTab.Columns.Options.Select(option => option.Code)];
    }

    public ReportTable Of(ReportTable table)
    {
        if (!hiding.Any)
        {
            return table;
        }

        var masked = TableMask.Hide(table, (row, column) => Hides(rows.IndexOf(row[0].Text!), column)); // the first cell is the code
        var kept = Enumerable.Range(0, table.Columns.Count).Where(place => IsKept(table.Columns[place])).ToList();
        return masked with
        {
            Columns = [.. kept.Select(place => table.Columns[place])],
            Rows = [.. masked.Rows.Select(row => kept.Select(place => row[place]).ToArray())],
            Notes = hiding.Notes(context.Words, table.Notes),
        };
    }

    private bool Hides(int row, ReportColumn place) =>
        place.Category.Length == 0 ? OfRow(row, place.Quantity) : OfCell(row, columns.IndexOf(place.Category), place.Quantity);

    private bool OfRow(int row, string quantity) =>
        quantity switch
        {
            "count" => hiding.RowBase(row),
            "base" => hiding.Base,
            _ => true,
        };

    private bool OfCell(int row, int column, string quantity) =>
        quantity switch
        {
            "count" => hiding.Cell(row, column),
            "share" => hiding.ColumnShare(row, column),
            "row_share" => hiding.RowShare(row, column),
            "base" => hiding.ColumnBase(column),
            "residual" => hiding.Expected(row, column),
            _ => hiding.Comparison(row),
        };

    private bool IsKept(ReportColumn column) => column.Category.Length == 0 || hiding.IsDrawn(columns.IndexOf(column.Category));
}
