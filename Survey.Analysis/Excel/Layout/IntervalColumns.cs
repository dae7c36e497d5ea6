using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>
/// Adds to a table with intervals in its chart the distances from the share to its limits, since the error bars of a chart want
/// lengths and not limits.
/// </summary>
internal static class IntervalColumns
{
    public const string Below = "to_low";
    public const string Above = "to_high";

    public static ReportTable Added(ReportTable table, ReportWords words)
    {
        if (table.Charts.FirstOrDefault(chart => chart.Limits is not null) is not { Limits: { } limits } chart)
        {
            return table;
        }

        var names = table.Columns.Select(column => column.Name).ToList();
        var (share, low, high) = (names.IndexOf(chart.Columns[0]), names.IndexOf(limits.Low), names.IndexOf(limits.High));
        return table with
        {
            Columns =
            [
                .. table.Columns,
                new(Measure.Share, Below, words.Heading(Below), Formula: new(chart.Columns[0], '-', limits.Low)),
                new(Measure.Share, Above, words.Heading(Above), Formula: new(limits.High, '-', chart.Columns[0])),
            ],
            Rows =
            [
                .. table.Rows.Select(row =>
                    (IReadOnlyList<Cell>)[.. row, Difference(row[share], row[low]), Difference(row[high], row[share])]
                ),
            ],
        };
    }

    private static Cell Difference(Cell left, Cell right) =>
        left.Number is { } from && right.Number is { } less ? Cell.Of(from - less) : default;
}
