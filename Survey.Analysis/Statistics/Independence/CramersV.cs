using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>How strongly the rows and columns of a table depend on each other, whatever the number of answers.</summary>
/// <remarks>
/// V = √(X² / (n (min(R,C) - 1))) over the rows and columns that hold answers: from 0, independence, to 1, where each row
/// (or each column) determines the other side. With few answers V is well above 0 by chance alone; the bias-corrected value takes
/// that off: φ² = max(0, X²/n - (R-1)(C-1)/(n-1)), R~ = R - (R-1)²/(n-1), C~ likewise, √(φ² / min(R~-1, C~-1)).
/// Doubling every count leaves V unchanged.
/// Source: Cramér H (1946), Mathematical Methods of Statistics, p. 282; Bergsma W (2013), A bias-correction for Cramér's V and
/// Tschuprow's T, J. Korean Statistical Society 42(3), 323-328, doi:10.1016/j.jkss.2012.10.002.
/// Agrees with R <c>vcd::assocstats</c> and <c>DescTools::CramerV(correct = TRUE)</c>; the <c>correct</c> of rstatix is another
/// thing (Yates).
/// </remarks>
internal static class CramersV
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var test = ChiSquareTest.Compute(table);
        if (test.Value is not { } result)
        {
            return test.Reason!;
        }

        var phi2 = result.Statistic / table.Total;
        return new Result(Math.Min(1, Math.Sqrt(phi2 / (table.SmallerSide - 1))), BiasCorrected(table, phi2), table.Total);
    }

    private static double? BiasCorrected(ContingencyTable table, double phi2)
    {
        double rows = table.UsedRows.Count - 1,
            columns = table.UsedColumns.Count - 1,
            rest = table.Total - 1;
        var corrected = Math.Max(0, phi2 - (rows * columns / rest));
        var side = Math.Min(rows - (rows * rows / rest), columns - (columns * columns / rest));
        return side > 0 ? Math.Min(1, Math.Sqrt(corrected / side)) : null;
    }

    /// <param name="Value">V as it is usually printed, from 0 to 1.</param>
    /// <param name="BiasCorrected">V without its upward bias, from 0 to 1; null where there are hardly more answers than
    /// categories.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Value, double? BiasCorrected, long N);
}
