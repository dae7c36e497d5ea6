using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether a share goes up or down over ordered groups (Cochran and Armitage).</summary>
/// <remarks>
/// With r the correlation of the groups' scores and success (0/1): χ² = n r², z its signed root; Mantel's M² = (n-1) r², which
/// is the better of the two with few answers. Exact p: over all ways to spread the successes, P(|T - E| ≥ |t - E|), T the sum of
/// the scores of the successes. Without an outcome where fewer than two groups hold answers, or all or none succeed.
/// Source: Armitage P (1955), Biometrics 11(3), 375-386, doi:10.2307/3001775. χ² agrees with R <c>prop.trend.test</c>, M² with
/// SPSS "Linear-by-Linear" and <c>coin::independence_test</c>, the exact p with <c>coin</c>'s exact distribution.
/// </remarks>
internal static class TrendTest
{
    /// <param name="successes">A count a group, from 0 to the group's total.</param>
    /// <param name="totals">The respondents of each group.</param>
    /// <param name="scores">A score a group, finite.</param>
    public static Outcome<Result> Compute(IReadOnlyList<int> successes, IReadOnlyList<int> totals, IReadOnlyList<double> scores)
    {
        var table = new ContingencyTable([
            [.. totals.Zip(successes, (total, success) => total - success)],
            [.. successes],
        ]);
        var mantel = LinearByLinearTest.Compute(table, [0, 1], scores);
        if (mantel.Value is not { } result)
        {
            return mantel.Reason!;
        }

        var statistic = table.Total * result.R * result.R;
        return new Result(
            statistic,
            result.R * Math.Sqrt(table.Total),
            ChiSquaredDistribution.UpperTail(statistic, 1),
            result.Statistic,
            result.P,
            ExactP(table, scores),
            table.Total
        );
    }

    private static double? ExactP(ContingencyTable table, IReadOnlyList<double> scores)
    {
        var whole = WholeScores(scores);
        var observed = whole.Select((score, group) => score * table[1, group]).Sum();
        return PermutationDistribution.TwoSided(table.ColumnTotals, whole, table.RowTotals[1], observed);
    }

    /// <summary>
    /// The scores in units of their smallest distance where those are whole numbers, so that equal sums are found equal;
    /// otherwise on a grid of 2^40 steps over their range.
    /// </summary>
    private static long[] WholeScores(IReadOnlyList<double> scores)
    {
        var (low, range) = (scores.Min(), scores.Max() - scores.Min());
        double[] sorted = [.. scores.Distinct().Order()];
        var unit = sorted.Zip(sorted.Skip(1), (one, next) => next - one).Min();
        var areWhole =
            range / unit < 1e6 && scores.All(score => Math.Abs(((score - low) / unit) - Math.Round((score - low) / unit)) < 1e-9);
        return [.. scores.Select(score => (long)Math.Round((score - low) / (areWhole ? unit : range / (1L << 40))))];
    }

    /// <param name="Statistic">n r², chi-square with 1 degree of freedom.</param>
    /// <param name="Z">Its root, with the sign of the trend.</param>
    /// <param name="P">Two-sided, of z.</param>
    /// <param name="Mantel">(n-1) r².</param>
    /// <param name="MantelP">Of Mantel's statistic.</param>
    /// <param name="PExact">Exact, two-sided; null beyond <see cref="PermutationDistribution.WorkLimit"/>.</param>
    /// <param name="N">The respondents of all groups.</param>
    public sealed record Result(double Statistic, double Z, double P, double Mantel, double MantelP, double? PExact, long N);
}
