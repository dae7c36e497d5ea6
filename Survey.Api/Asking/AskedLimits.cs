using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>How much can be asked for at once, so that one address does not keep the server busy.</summary>
internal static class AskedLimits
{
    /// <summary>Column choices side by side.</summary>
    public const int MostColumns = 3;

    private const int MostTables = 60;
    private const int MostCells = 20_000;

    /// <returns>Null where it is not too much.</returns>
    public static ViewProblem? Fault(AskedWish wish)
    {
        var (rows, columns) = wish;
        var cells = rows.Sum(row => row.Options.Count) * columns.Sum(column => column.Options.Count);
        return columns.Count > MostColumns ? new("results/too-many", "ask.fault.many_columns", MostColumns)
            : rows.Count * columns.Count > MostTables || cells > MostCells
                ? new("results/too-many", "ask.fault.too_large", MostTables, MostCells)
            : null;
    }
}
