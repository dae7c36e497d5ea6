namespace Survey.Analysis.Reports;

/// <summary>Finds the rows of drawn tables that a sentence is about.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal static class FindingRows<TRow>
{
    /// <summary>Weighted shares that are equal may differ by rounding.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The rows with the largest share, over all tables; none where it is nowhere above 0.</summary>
    public static IReadOnlyList<FindingFigures> Largest(IReadOnlyList<ReportTable> tables, FindingColumns<TRow> columns)
    {
        var rows = tables.SelectMany(table => Of(table, columns)).ToList();
        var most = rows.Select(row => row.Share).DefaultIfEmpty().Max();
        return [.. rows.Where(row => row.Share > 0 && most - row.Share <= Tolerance)];
    }

    /// <summary>The rows with rank 1, where anybody is counted in them.</summary>
    public static IReadOnlyList<FindingFigures> First(ReportTable table, TableColumn<TRow> rank, FindingColumns<TRow> columns)
    {
        var ranks = Place(table, rank);
        var first = table with { Rows = [.. table.Rows.Where(row => row[ranks].Number is 1)] };
        return [.. Of(first, columns).Where(row => row.Count > 0)];
    }

    /// <summary>The rows that have all three figures. The second column of every table is its label.</summary>
    public static IEnumerable<FindingFigures> Of(ReportTable table, FindingColumns<TRow> columns)
    {
        var (counts, bases, shares) = (Place(table, columns.Count), Place(table, columns.Base), Place(table, columns.Share));
        foreach (var row in table.Options)
        {
            if (row[counts].Number is { } count && row[bases].Number is { } @base && row[shares].Number is { } share)
            {
                yield return new FindingFigures(table.Name, row[1].Text ?? "", count, @base, share);
            }
        }
    }

    private static int Place(ReportTable table, TableColumn<TRow> column) =>
        table.Columns.ToList().FindIndex(drawn => drawn.Name == column.Name);
}
