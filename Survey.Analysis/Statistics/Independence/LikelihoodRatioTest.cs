using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>The likelihood ratio (G) test of independence of the rows and columns of a table.</summary>
/// <remarks>
/// G = 2 Σ O ln(O / E) over the rows and columns that hold answers; an empty cell adds 0. Chi-square with (R-1)(C-1) degrees of
/// freedom. Small tables make it too ready to reject: prefer <see cref="IndependenceTest"/> there.
/// Source: Agresti A (2002), Categorical Data Analysis, 3.2.1. Agrees with R <c>vcd::assocstats</c>, SPSS and PSPP
/// "Likelihood Ratio".
/// </remarks>
internal static class LikelihoodRatioTest
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        // Rounding can leave a sum just below 0 in an exactly independent table.
        var statistic = Math.Max(
            0,
            2
                * table.Sum(
                    (row, column) =>
                        table[row, column] == 0
                            ? 0
                            : table[row, column] * Math.Log(table[row, column] / table.Expected(row, column))
                )
        );
        var df = table.DegreesOfFreedom;
        return new Result(
            statistic,
            df,
            ChiSquaredDistribution.UpperTail(statistic, df),
            ChiSquaredDistribution.LogUpperTail(statistic, df),
            table.Total
        );
    }

    /// <param name="Statistic">G, at least 0.</param>
    /// <param name="DegreesOfFreedom">Of the table without empty rows and columns, at least 1.</param>
    /// <param name="P">The upper tail probability of G.</param>
    /// <param name="LogP">Its natural logarithm.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Statistic, int DegreesOfFreedom, double P, double LogP, long N);
}
