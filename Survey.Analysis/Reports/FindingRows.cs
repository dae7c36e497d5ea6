namespace Survey.Analysis.Reports;

/// <summary>The rows of a drawn table, read by its declared columns.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal sealed class FindingRows<TRow>(ReportTable table)
{
    private readonly List<string> names = [.. table.Columns.Select(column => column.Name)];

    public string Title => table.Title;

    /// <summary>The second column of every table is its label.</summary>
    public string Label(int row) => table.Rows[row][1].Text ?? "";

    public double? Number(int row, TableColumn<TRow> column) => table.Rows[row][names.IndexOf(column.Name)].Number;

    /// <summary>The rows with the largest number in that column; none where it is nowhere above 0.</summary>
    public IReadOnlyList<int> Largest(TableColumn<TRow> column)
    {
        var numbers = table.Rows.Select((_, row) => Number(row, column) ?? 0).ToList();
        return numbers.Count == 0 || numbers.Max() <= 0
            ? []
            : [.. Enumerable.Range(0, numbers.Count).Where(row => numbers[row].Equals(numbers.Max()))];
    }

    /// <summary>The first row, where its number in that column is above 0.</summary>
    public IReadOnlyList<int> First(TableColumn<TRow> column) => table.Rows.Count > 0 && Number(0, column) > 0 ? [0] : [];

    /// <summary>All rows of tables with the same columns.</summary>
    public static FindingRows<TRow> Together(IReadOnlyList<ReportTable> tables) =>
        new(tables[0] with { Rows = [.. tables.SelectMany(table => table.Rows)] });
}
