using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether the rows' scores go up or down with the columns' scores (Mantel's test for trend).</summary>
/// <remarks>
/// M² = (n - 1) r², r the <see cref="ScoreCorrelation"/>; chi-square with 1 degree of freedom. Looks for one direction only, and
/// is the stronger for it. Scores that are shifted or stretched give the same M².
/// Source: Mantel N (1963), JASA 58(303), 690-700, doi:10.2307/2282717. Agrees with SPSS and PSPP "Linear-by-Linear Association"
/// and R
/// <c>coin::lbl_test</c>.
/// </remarks>
internal static class LinearByLinearTest
{
    public static Outcome<Result> Compute(
        ContingencyTable table,
        IReadOnlyList<double> rowScores,
        IReadOnlyList<double> columnScores
    )
    {
        var correlation = ScoreCorrelation.Compute(table, rowScores, columnScores);
        if (correlation.Value is not { } result)
        {
            return correlation.Reason!;
        }

        var statistic = (table.Total - 1) * result.R * result.R;
        return new Result(
            statistic,
            result.R,
            ChiSquaredDistribution.UpperTail(statistic, 1),
            ChiSquaredDistribution.LogUpperTail(statistic, 1),
            table.Total
        );
    }

    /// <param name="Statistic">M², at least 0.</param>
    /// <param name="R">The correlation of the scores, from -1 to 1.</param>
    /// <param name="P">The upper tail probability of M².</param>
    /// <param name="LogP">Its natural logarithm.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Statistic, double R, double P, double LogP, long N);
}
