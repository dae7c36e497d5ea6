using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Spearman's rank correlation of the two ordered sides of a table.</summary>
/// <remarks>
/// The <see cref="ScoreCorrelation"/> of midranks (respondents in one row share the mean of their ranks), from -1 to 1. p:
/// two-sided from Student's t with n - 2 degrees of freedom, t = r √((n-2)/(1-r²)); 0 where |r| = 1, null for n = 2.
/// Agrees with R <c>cor.test(method = "spearman", exact = FALSE)</c>, SPSS and PSPP.
/// </remarks>
internal static class SpearmanCorrelation
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        var correlation = ScoreCorrelation.Compute(
            table,
            Midranks.OfSizes(table.RowTotals),
            Midranks.OfSizes(table.ColumnTotals)
        );
        return correlation.Value is { } result
            ? new Result(result.R, PValue(result.R, table.Total), table.Total)
            : correlation.Reason!;
    }

    private static double? PValue(double r, long n)
    {
        var rest = (1 - r) * (1 + r);
        return n <= 2 ? null
            : rest <= 0 ? 0
            : StudentDistribution.TwoSided(r * Math.Sqrt((n - 2) / rest), n - 2);
    }

    /// <param name="R">From -1 to 1.</param>
    /// <param name="P">Two-sided; null for two respondents.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double R, double? P, long N);
}
