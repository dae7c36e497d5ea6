using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether some of several independent groups give higher answers than others.</summary>
/// <remarks>
/// H = (12/(N(N+1)) Σ R_g²/n_g - 3(N+1)) / (1 - Σ(t³ - t)/(N³ - N)), R_g the sum of the midranks of a group; approximately
/// chi-square with groups - 1 degrees of freedom: an approximation only, with fewer than 5 a group a poor one. Effect sizes: ε² =
/// H/(N-1), from 0 to 1; η²_H = (H - k + 1)/(N - k), slightly negative where there is no difference.
/// Groups without answers are left out. Without an outcome where fewer than two groups hold answers or all answers are equal.
/// Source: Kruskal WH, Wallis WA (1952), JASA 47(260), 583-621, doi:10.2307/2280779. Agrees with R <c>kruskal.test</c>, SPSS,
/// PSPP.
/// </remarks>
internal static class KruskalWallisTest
{
    /// <param name="groups">The answers of each group, finite.</param>
    public static Outcome<Result> Compute(IReadOnlyList<IReadOnlyList<double>> groups) => Compute(new GroupRanks(groups));

    public static Outcome<Result> Compute(GroupRanks ranks)
    {
        var used = ranks.Sizes.Count(size => size > 0);
        if (ranks.N == 0 || used < 2 || ranks.TieCorrection <= 0)
        {
            return ranks.N == 0 ? Reason.NoAnswers
                : used < 2 ? Reason.EmptyMargin
                : Reason.NoVariation;
        }

        double n = ranks.N;
        var uncorrected =
            (12 / (n * (n + 1)) * ranks.MeanRanks.Zip(ranks.Sizes, (mean, size) => size * (mean ?? 0) * (mean ?? 0)).Sum())
            - (3 * (n + 1));
        var h = Math.Max(0, uncorrected / ranks.TieCorrection);
        return new Result
        {
            H = h,
            HUncorrected = Math.Max(0, uncorrected),
            TieCorrection = ranks.TieCorrection,
            DegreesOfFreedom = used - 1,
            P = ChiSquaredDistribution.UpperTail(h, used - 1),
            LogP = ChiSquaredDistribution.LogUpperTail(h, used - 1),
            MeanRanks = ranks.MeanRanks,
            EpsilonSquared = h / (n - 1),
            EtaSquaredH = ranks.N > used ? (h - used + 1) / (n - used) : null,
            UsedGroups = used,
            N = ranks.N,
        };
    }

    public sealed record Result
    {
        /// <summary>Corrected for ties, at least 0.</summary>
        public required double H { get; init; }

        public required double HUncorrected { get; init; }

        /// <summary>What H is divided by, above 0 and at most 1.</summary>
        public required double TieCorrection { get; init; }

        public required int DegreesOfFreedom { get; init; }

        public required double P { get; init; }

        /// <summary>The natural logarithm of p.</summary>
        public required double LogP { get; init; }

        /// <summary>The mean midrank of each group, in the groups' order; null for a group without answers.</summary>
        public required IReadOnlyList<double?> MeanRanks { get; init; }

        public required double EpsilonSquared { get; init; }

        /// <summary>Null where every group has one answer.</summary>
        public required double? EtaSquaredH { get; init; }

        /// <summary>Groups with answers.</summary>
        public required int UsedGroups { get; init; }

        public required long N { get; init; }
    }
}
