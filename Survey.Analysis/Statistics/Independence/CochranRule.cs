namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// Whether the chi-square distribution can be trusted for a table: at most 20% of the expected counts below 5 and none
/// below 1.
/// </summary>
/// <remarks>
/// Over the cells of the table without its empty rows and columns. A table without answers does not meet the rule.
/// Source: Cochran WG (1954), Some methods for strengthening the common chi-square tests, Biometrics 10(4), 417-451,
/// doi:10.2307/3001616.
/// </remarks>
internal static class CochranRule
{
    public const double LargestShareBelow5 = 0.20;

    public static Result Compute(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var expected = table.UsedRows.SelectMany(row => table.UsedColumns.Select(column => table.Expected(row, column))).ToList();
        return expected.Count == 0
            ? new Result(0, 0, 0, 0)
            : new Result(expected.Count, expected.Min(), expected.Count(count => count < 5), expected.Count(count => count < 1));
    }

    /// <param name="Cells">Cells of the table without empty rows and columns.</param>
    /// <param name="MinimumExpected">The smallest expected count.</param>
    /// <param name="Below5">Cells with an expected count below 5.</param>
    /// <param name="Below1">Cells with an expected count below 1.</param>
    public sealed record Result(int Cells, double MinimumExpected, int Below5, int Below1)
    {
        /// <summary>From 0 to 1; 0 for a table without answers.</summary>
        public double ShareBelow5 => Cells == 0 ? 0 : (double)Below5 / Cells;

        public bool IsMet => Cells > 0 && ShareBelow5 <= LargestShareBelow5 && Below1 == 0;
    }
}
