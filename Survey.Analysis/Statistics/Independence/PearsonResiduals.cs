namespace Survey.Analysis.Statistics.Independence;

/// <summary>How far each count lies from independence, in units of the square root of its expected count.</summary>
/// <remarks>
/// (O - E) / √E; their squares add up to Pearson's X². Their variance is below 1, so that they may not be compared with the
/// normal distribution: <see cref="AdjustedResiduals"/> may. Null in empty rows and columns.
/// Agrees with R <c>chisq.test()$residuals</c> and with what SPSS calls "standardized residual".
/// </remarks>
internal static class PearsonResiduals
{
    /// <returns>Rows and columns as in the table.</returns>
    public static IReadOnlyList<IReadOnlyList<double?>> Compute(ContingencyTable table) =>
        table.Cells(
            (row, column) =>
            {
                var expected = table.Expected(row, column);
                return (table[row, column] - expected) / Math.Sqrt(expected);
            }
        );
}
