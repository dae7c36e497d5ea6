namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// One table for all that differ in the order of rows and columns, or in which variable the rows are: a random procedure that
/// starts from it gives all of them the same result.
/// </summary>
internal static class CanonicalTable
{
    private const uint OffsetBasis = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>
    /// Without empty rows and columns, both in ascending order of their totals. Rows are the variable with fewer categories; with
    /// as many, the one with the smaller totals.
    /// </summary>
    public static ContingencyTable Of(ContingencyTable table)
    {
        var columns = table.UsedColumns.OrderBy(column => table.ColumnTotals[column]).ToArray();
        var sorted = new ContingencyTable([
            .. table
                .UsedRows.OrderBy(row => table.RowTotals[row])
                .Select(row => Array.ConvertAll(columns, column => table[row, column])),
        ]);
        return Compare(sorted.RowTotals, sorted.ColumnTotals) <= 0 ? sorted : sorted.Transposed();
    }

    /// <summary>
    /// A seed for tables with these totals (the FNV-1a hash of both margins), so that tables with other totals do not share the
    /// errors of their draws.
    /// </summary>
    /// <param name="canonical">As <see cref="Of"/> returns it.</param>
    /// <param name="seed">Another number gives other seeds.</param>
    public static int SeedOf(ContingencyTable canonical, int seed)
    {
        var hash = OffsetBasis;
        foreach (var value in canonical.RowTotals.Prepend(seed).Append(-1).Concat(canonical.ColumnTotals))
        {
            for (var bits = 0; bits < sizeof(long) * 8; bits += 8)
            {
                hash = unchecked((hash ^ (byte)(value >> bits)) * Prime);
            }
        }

        return (int)(hash & int.MaxValue);
    }

    private static int Compare(IReadOnlyList<long> first, IReadOnlyList<long> second) =>
        first.Count != second.Count
            ? first.Count.CompareTo(second.Count)
            : first.Zip(second, (one, other) => one.CompareTo(other)).FirstOrDefault(order => order != 0);
}
