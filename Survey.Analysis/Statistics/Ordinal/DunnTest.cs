using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.MultipleComparisons;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>
/// Which of several groups differ from which, after <see cref="KruskalWallisTest"/>: all pairs, with the ranks of all groups.
/// </summary>
/// <remarks>
/// z = (mean rank second - mean rank first) / √((N(N+1)/12 - Σ(t³ - t)/(12(N-1))) (1/n1 + 1/n2)), two-sided p from the normal
/// distribution, with the corrections of Bonferroni and Holm over the pairs of groups that hold answers. Without an outcome as
/// for Kruskal-Wallis. Source: Dunn OJ (1964), Technometrics 6(3), 241-252, doi:10.1080/00401706.1964.10490181. Agrees with R
/// <c>rstatix::dunn_test</c>.
/// </remarks>
internal static class DunnTest
{
    /// <param name="groups">The answers of each group, finite.</param>
    public static Outcome<Result> Compute(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        if (KruskalWallisTest.Compute(groups).Reason is { } reason)
        {
            return reason;
        }

        var ranks = new GroupRanks(groups);
        double n = ranks.N;
        var variance = (n * (n + 1) / 12) - (ranks.TieTerm / (12 * (n - 1)));
        int[] used = [.. Enumerable.Range(0, groups.Count).Where(group => groups[group].Count > 0)];
        List<(int First, int Second, double Z)> pairs =
        [
            .. used.SelectMany(first =>
                used.Where(second => second > first)
                    .Select(second =>
                        (
                            first,
                            second,
                            (ranks.MeanRanks[second] - ranks.MeanRanks[first])!.Value // both groups hold answers
                                / Math.Sqrt(variance * ((1.0 / groups[first].Count) + (1.0 / groups[second].Count)))
                        )
                    )
            ),
        ];
        return new Result(Adjusted(pairs));
    }

    private static IReadOnlyList<Pair> Adjusted(List<(int First, int Second, double Z)> pairs)
    {
        double?[] p = [.. pairs.Select(pair => NormalDistribution.TwoSided(pair.Z))];
        var bonferroni = PValueAdjustment.Adjust(p, Correction.Bonferroni);
        var holm = PValueAdjustment.Adjust(p, Correction.Holm);

        // Adjusting leaves no p out that was there.
        return
        [
            .. pairs.Select(
                (pair, i) => new Pair(pair.First, pair.Second, pair.Z, p[i]!.Value, bonferroni[i]!.Value, holm[i]!.Value)
            ),
        ];
    }

    /// <param name="First">The position of the first group.</param>
    /// <param name="Second">The position of the second group.</param>
    /// <param name="Z">Positive where the second group ranks higher.</param>
    /// <param name="P">Two-sided, for this pair alone.</param>
    /// <param name="PBonferroni">p times the number of pairs, at most 1.</param>
    /// <param name="PHolm">Holm's step-down correction.</param>
    public sealed record Pair(int First, int Second, double Z, double P, double PBonferroni, double PHolm);

    /// <param name="Pairs">Every pair of groups that hold answers, in their order.</param>
    public sealed record Result(IReadOnlyList<Pair> Pairs);
}
