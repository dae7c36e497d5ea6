namespace Survey.Analysis.Statistics.Independence;

/// <summary>How far each count lies from independence, in standard errors: beyond about ±2 a cell stands out.</summary>
/// <remarks>
/// (O - E) / √(E (1 - row total / n)(1 - column total / n)), under independence approximately standard normal. Without
/// correction for the number of cells. Null in empty rows and columns, and where one row or column holds all answers.
/// Source: Haberman SJ (1973), The analysis of residuals in cross-classified tables, Biometrics 29(1), 205-220,
/// doi:10.2307/2529686. Agrees with R <c>chisq.test()$stdres</c> and SPSS "adjusted standardized residual".
/// </remarks>
internal static class AdjustedResiduals
{
    /// <returns>Rows and columns as in the table.</returns>
    public static IReadOnlyList<IReadOnlyList<double?>> Compute(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.SmallerSide < 2 ? NoneOf(table) : table.Cells((row, column) => Compute(table, row, column));
    }

    private static double Compute(ContingencyTable table, int row, int column)
    {
        var expected = table.Expected(row, column);
        var rowRest = 1 - ((double)table.RowTotals[row] / table.Total);
        var columnRest = 1 - ((double)table.ColumnTotals[column] / table.Total);
        return (table[row, column] - expected) / Math.Sqrt(expected * rowRest * columnRest);
    }

    private static IReadOnlyList<IReadOnlyList<double?>> NoneOf(ContingencyTable table) =>
        [.. Enumerable.Range(0, table.RowCount).Select(_ => new double?[table.ColumnCount])];
}
