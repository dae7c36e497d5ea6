using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// Dependence of the two sides of a 2x2 table, with a sign; and √(X²/n), which some programs print for any size.
/// </summary>
/// <remarks>
/// Signed: (ad - bc) / √(r1 r2 c1 c2), from -1 to 1: Pearson's correlation of two yes/no variables. Unsigned: √(X²/n), at most
/// √(min(R,C) - 1), hence above 1 in larger tables: prefer <see cref="CramersV"/> there.
/// Agrees with R <c>vcd::assocstats</c> and SPSS "Phi".
/// </remarks>
internal static class PhiCoefficient
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        var test = ChiSquareTest.Compute(table);
        return test.Value is { } result
            ? new Result(Math.Sqrt(result.Statistic / table.Total), Signed(table.Reduced()), table.Total)
            : test.Reason!;
    }

    private static double? Signed(ContingencyTable table)
    {
        if (table.RowCount != 2 || table.ColumnCount != 2)
        {
            return null;
        }

        var margins =
            Math.Sqrt(table.RowTotals[0])
            * Math.Sqrt(table.RowTotals[1])
            * Math.Sqrt(table.ColumnTotals[0])
            * Math.Sqrt(table.ColumnTotals[1]);
        return (((double)table[0, 0] * table[1, 1]) - ((double)table[0, 1] * table[1, 0])) / margins;
    }

    /// <param name="Unsigned">√(X²/n), at least 0.</param>
    /// <param name="Signed">From -1 to 1; null for tables that are not 2x2 without their empty rows and columns.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Unsigned, double? Signed, long N);
}
