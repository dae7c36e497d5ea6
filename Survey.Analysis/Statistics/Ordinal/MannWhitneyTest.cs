using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether one of two independent groups gives higher answers than the other (Wilcoxon's rank sum test).</summary>
/// <remarks>
/// U1 = the pairs of one respondent from each group where the first group's answer is higher, ties counting one half; from 0 to
/// n1 n2. Exact p: over all ways to divide the ranks, ties included, P(|U - n1 n2/2| ≥ |u1 - n1 n2/2|). Approximate:
/// z = (U1 - n1 n2/2) / √(n1 n2/12 (N + 1 - Σ(t³ - t)/(N(N - 1)))), the continuity correction moves U1 by ½ towards the middle.
/// Without an outcome where a group is empty. Where all answers are equal, U1 is in the middle and no p exists.
/// Source: Mann HB, Whitney DR (1947), Annals of Math. Statistics 18(1), 50-60, doi:10.1214/aoms/1177730491; Lehmann EL (1975),
/// Nonparametrics, 1.4. Agrees with R <c>wilcox.test</c> (<c>exact = FALSE</c>), <c>coin::wilcox_test(distribution =
/// "exact")</c>, SPSS.
/// </remarks>
internal static class MannWhitneyTest
{
    /// <param name="first">Answers of the first group, finite.</param>
    /// <param name="second">Answers of the second group, finite.</param>
    public static Outcome<Result> Compute(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        Compute(new GroupRanks([first, second]));

    /// <param name="ranks">Of two groups.</param>
    public static Outcome<Result> Compute(GroupRanks ranks)
    {
        if (ranks.Sizes.Contains(0))
        {
            return ranks.N == 0 ? Reason.NoAnswers : Reason.EmptyMargin;
        }

        var result = Described(ranks.RankSums[0], ranks.Sizes[0], ranks.Sizes[1]);
        return ranks.TieCorrection <= 0 ? result : Tested(result, ranks);
    }

    private static Result Described(double rankSum, double n1, double n2)
    {
        var u1 = rankSum - (n1 * (n1 + 1) / 2);
        var allRanks = (n1 + n2) * (n1 + n2 + 1) / 2;
        return new Result
        {
            U1 = u1,
            U2 = (n1 * n2) - u1,
            RankSum1 = rankSum,
            MeanRank1 = rankSum / n1,
            MeanRank2 = (allRanks - rankSum) / n2,
            ProbabilityOfSuperiority = u1 / (n1 * n2),
            N1 = (int)n1,
            N2 = (int)n2,
        };
    }

    private static Result Tested(Result result, GroupRanks ranks)
    {
        double pairs = (double)result.N1 * result.N2,
            n = result.N1 + result.N2;
        var deviation = Math.Sqrt(pairs / 12 * (n + 1 - (ranks.TieTerm / (n * (n - 1)))));
        var difference = result.U1 - (pairs / 2);
        return result with
        {
            Z = difference / deviation,
            P = NormalDistribution.TwoSided(difference / deviation),
            PContinuity = NormalDistribution.TwoSided((difference - (0.5 * Math.Sign(difference))) / deviation),
            PExact = PermutationDistribution.TwoSided(
                ranks.Levels,
                [.. ranks.Ranks.Select(rank => (long)(2 * rank))],
                result.N1,
                (long)(2 * result.RankSum1)
            ),
        };
    }

    public sealed record Result
    {
        /// <summary>Pairs won by the first group, ties counting one half (R's W).</summary>
        public required double U1 { get; init; }

        public required double U2 { get; init; }

        public required double RankSum1 { get; init; }

        public required double MeanRank1 { get; init; }

        public required double MeanRank2 { get; init; }

        /// <summary>
        /// U1 / (n1 n2): how likely someone of the first group answers higher than someone of the second, from 0 to 1.
        /// </summary>
        public required double ProbabilityOfSuperiority { get; init; }

        /// <summary>The rank-biserial correlation, Cliff's delta: 2 U1/(n1 n2) - 1, from -1 to 1.</summary>
        public double RankBiserial => (2 * ProbabilityOfSuperiority) - 1;

        /// <summary>Positive where the first group ranks higher; null where all answers are equal.</summary>
        public double? Z { get; init; }

        /// <summary>z / √N, from -1 to 1.</summary>
        public double? R => Z / Math.Sqrt(N1 + N2);

        /// <summary>Two-sided, of z.</summary>
        public double? P { get; init; }

        /// <summary>Two-sided, of z with the continuity correction.</summary>
        public double? PContinuity { get; init; }

        /// <summary>
        /// Exact, two-sided; null where all answers are equal or the work is beyond
        /// <see cref="PermutationDistribution.WorkLimit"/>.
        /// </summary>
        public double? PExact { get; init; }

        public required int N1 { get; init; }

        public required int N2 { get; init; }
    }
}
