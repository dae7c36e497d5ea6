using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>What a chart draws, read off its table: labels, series and limits, in the order of the rows.</summary>
internal sealed class ChartData
{
    private readonly ReportTable table;
    private readonly List<int> rows;

    public ChartData(ReportTable table, ReportChart chart)
    {
        this.table = table;
        rows = RowsOf(table, chart);
        Labels = [.. rows.Select(row => table.Rows[row][1].Text ?? "")];
        Series = [.. chart.Columns.Select(name => Find(table, name)).OfType<int>().Select(SeriesOf)];
        if (chart.Limits is { } limits && Find(table, limits.Low) is { } low && Find(table, limits.High) is { } high)
        {
            Limits = [.. rows.Select(row => (table.Rows[row][low].Number, table.Rows[row][high].Number))];
        }
    }

    /// <summary>The label of each row that is drawn.</summary>
    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyList<ChartSeries> Series { get; }

    /// <summary>The interval of the first series in each row; empty where none are drawn.</summary>
    public IReadOnlyList<(double? Low, double? High)> Limits { get; } = [];

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Labels.Count == 0 || Series.Count == 0;

    /// <summary>The largest number to be drawn.</summary>
    public double Largest =>
        Series.SelectMany(series => series.Values).Select(cell => cell.Number).Concat(Limits.Select(limit => limit.High)).Max()
        ?? 0;

    /// <summary>The rows that are drawn, by their places in the table: not those that nobody needs to read.</summary>
    public static List<int> RowsOf(ReportTable table, ReportChart chart)
    {
        var (first, count) = chart.Rows ?? (0, table.Rows.Count);
        var rows = Enumerable.Range(first, count).Where(row => !table.FoldedRows.Contains(row));
        return chart.IsSorted && Find(table, chart.Columns[0]) is { } column
            ? [.. rows.OrderByDescending(row => table.Rows[row][column].Number ?? -1)]
            : [.. rows];
    }

    private static int? Find(ReportTable table, string name)
    {
        var place = table.Columns.ToList().FindIndex(column => column.Name == name);
        return place < 0 ? null : place;
    }

    private ChartSeries SeriesOf(int column)
    {
        var measure = table.Columns[column].Measure;
        var drawn =
            measure == Measure.Number && table.RowMeasures is { } measures && rows.Count > 0 ? measures[rows[0]] : measure;
        return new(Heading(column), drawn, [.. rows.Select(row => table.Rows[row][column])]);
    }

    /// <summary>As people read it, where they read the column.</summary>
    private string Heading(int column) =>
        table.Reading.FirstOrDefault(read => read.Column == table.Columns[column].Name)?.Heading ?? table.Columns[column].Heading;
}
