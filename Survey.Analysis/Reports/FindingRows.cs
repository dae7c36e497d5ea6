namespace Survey.Analysis.Reports;

/// <summary>The rows of a drawn table, by the names of its columns.</summary>
internal sealed class FindingRows(ReportTable table)
{
    private readonly List<string> names = [.. table.Columns.Select(column => column.Name)];

    public ReportTable Table => table;

    public string Title => table.Title;

    public string Label(int row) => table.Rows[row][names.IndexOf("label")].Text ?? "";

    public double? Number(int row, string column) => table.Rows[row][names.IndexOf(column)].Number;

    /// <summary>The rows with the largest number in that column; none where it is nowhere above 0.</summary>
    public IReadOnlyList<int> Largest(string column)
    {
        var numbers = table.Rows.Select((_, row) => Number(row, column) ?? 0).ToList();
        return numbers.Count == 0 || numbers.Max() <= 0
            ? []
            : [.. Enumerable.Range(0, numbers.Count).Where(row => numbers[row].Equals(numbers.Max()))];
    }

    /// <summary>The first row, where its number in that column is above 0.</summary>
    public IReadOnlyList<int> First(string column) => table.Rows.Count > 0 && Number(0, column) > 0 ? [0] : [];

    /// <summary>All rows of tables with the same columns.</summary>
    public static FindingRows Together(IReadOnlyList<FindingRows> tables) =>
        new(tables[0].Table with { Rows = [.. tables.SelectMany(rows => rows.Table.Rows)] });
}
