using Survey.Analysis.Plans;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Hides cells of a distribution.</summary>
internal sealed class DistributionMask
{
    private readonly ReportContext context;
    private readonly ChoiceColumn column;
    private readonly ColumnHiding hiding;
    private readonly List<string> codes;

    public DistributionMask(ReportContext context, DistributionPlan block)
    {
        this.context = context;
        column = context.Choice(block.Variable);
        hiding = new ColumnHiding(context.Suppression, column);
        codes = [.. column.Options.Select(option => option.Code)];
    }

    public ReportTable Of(ReportTable table)
    {
        if (!hiding.Any)
        {
            return table;
        }

        var masked = TableMask.Hide(table, (row, place) => Hides(Option(row), place.Quantity));
        return masked with { Rows = [.. InOrder(masked)], Notes = Notes(table) };
    }

    private bool Hides(int option, string quantity) =>
        quantity switch
        {
            "count" => hiding.Option(option),
            "share" or "low" or "high" or "weighted_count" => hiding.Option(option) || hiding.Base,
            "base" or "weighted_base" or "effective_base" => hiding.Base,
            "base_eligible" => hiding.Asked,
            "base_all" => hiding.All,
            _ => true,
        };

    private int Option(IReadOnlyList<Cell> row) => codes.IndexOf(row[0].Text!); // the first cell is the code

    /// <summary>Rows by size: the place of a hidden one among the others would tell its range, so these come last, in the form's order.</summary>
    private IEnumerable<IReadOnlyList<Cell>> InOrder(ReportTable masked)
    {
        var isSorted = !masked.Rows.Select(Option).SequenceEqual(Enumerable.Range(0, codes.Count));
        return isSorted ? masked.Rows.OrderBy(row => hiding.Option(Option(row)) ? 1 + Option(row) : 0) : masked.Rows;
    }

    private IReadOnlyList<string> Notes(ReportTable table)
    {
        if (!hiding.Base && !hiding.Asked && !hiding.All)
        {
            return TableMask.Notes(context, table, [.. table.Notes]);
        }

        return [context.Words.Text("note.base.hidden"), .. TableMask.Notes(context, table)];
    }
}
