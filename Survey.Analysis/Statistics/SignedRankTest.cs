using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics;

/// <summary>Whether respondents' second answers are higher than their first (Wilcoxon's test of paired answers).</summary>
/// <remarks>
/// V+ (V-) = the sum of the midranks of |difference| over the positive (negative) differences. Exact p: over all 2^m signs of the m
/// non-zero differences, P(|V - E| ≥ |V+ - E|), E = Σ rank / 2. Approximate: z = (V+ - E) / √(Σ rank² / 4), which is the
/// variance corrected for ties; the continuity correction moves V+ by ½ towards E.
/// Gaps of skills hold many zeros, so that what is done with them is an argument without default. With zeros only, no z exists and the
/// exact p is 1. Without an outcome where nobody gave both answers.
/// Source: Wilcoxon F (1945), Biometrics Bulletin 1(6), 80-83, doi:10.2307/3001968; Pratt JW (1959), JASA 54(287), 655-667,
/// doi:10.2307/2282543. Agrees with R <c>wilcox.test(paired = TRUE)</c>, <c>coin::wilcoxsign_test</c>, SPSS, PSPP.
/// </remarks>
internal static class SignedRankTest
{
    /// <summary>The product of ranks and possible sums up to which p is exact: some 450 non-zero differences, below half a second.</summary>
    public const long WorkLimit = 100_000_000;

    public static Outcome<Result> Compute(PairedDifferences differences, ZeroDifferences zeros)
    {
        if (differences.Values.Count == 0)
        {
            return Reason.NoAnswers;
        }

        var ranked = RankedOf(differences, zeros);
        var plus = ranked.Where(item => item.Positive).Sum(item => item.Rank);
        var minus = ranked.Where(item => !item.Positive).Sum(item => item.Rank);
        var deviation = Math.Sqrt(ranked.Sum(item => item.Rank * item.Rank) / 4);
        var difference = (plus - minus) / 2;
        double? z = ranked.Count > 0 ? difference / deviation : null;
        return new Result
        {
            VPlus = plus,
            VMinus = minus,
            RankBiserial = ranked.Count > 0 ? (plus - minus) / (plus + minus) : null,
            Z = z,
            P = z is { } value ? NormalDistribution.TwoSided(value) : null,
            PContinuity = z is null ? null : NormalDistribution.TwoSided((difference - (0.5 * Math.Sign(difference))) / deviation),
            PExact = ExactP([.. ranked.Select(item => (int)(2 * item.Rank))], (long)(2 * plus)),
            Used = ranked.Count,
            Zero = differences.Zero,
        };
    }

    private static List<(double Rank, bool Positive)> RankedOf(PairedDifferences differences, ZeroDifferences zeros)
    {
        var values = differences.Values.Where(value => zeros == ZeroDifferences.RankedThenDropped || value != 0).ToList();
        var groups = Midranks.GroupsOf(values.Select(Math.Abs));
        var rankOf = groups.Zip(Midranks.OfSizes([.. groups.Select(group => group.Size)]))
            .ToDictionary(pair => pair.First.Value, pair => pair.Second);
        return [.. values.Where(value => value != 0).Select(value => (rankOf[Math.Abs(value)], value > 0))];
    }

    /// <param name="ranks">Twice the ranks, so that they are whole.</param>
    /// <param name="observed">Twice V+.</param>
    private static double? ExactP(int[] ranks, long observed)
    {
        var largest = ranks.Sum(rank => (long)rank);
        if (largest * ranks.Length > WorkLimit)
        {
            return null;
        }

        var probability = new double[largest + 1];
        probability[0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--)
            {
                probability[sum] = 0.5 * (probability[sum] + (sum >= rank ? probability[sum - rank] : 0));
            }
        }

        // Twice the distance from the middle, in whole numbers.
        var distance = Math.Abs((2 * observed) - largest);
        return Math.Min(1, probability.Where((_, sum) => Math.Abs((2 * sum) - largest) >= distance).Sum());
    }

    public sealed record Result
    {
        public required double VPlus { get; init; }

        public required double VMinus { get; init; }

        /// <summary>(V+ - V-)/(V+ + V-), from -1 to 1; null where all differences are zero.</summary>
        public required double? RankBiserial { get; init; }

        /// <summary>Positive where second answers are higher; null where all differences are zero.</summary>
        public required double? Z { get; init; }

        /// <summary>Two-sided, of z.</summary>
        public required double? P { get; init; }

        /// <summary>Two-sided, of z with the continuity correction.</summary>
        public required double? PContinuity { get; init; }

        /// <summary>Exact, two-sided; null beyond <see cref="WorkLimit"/>.</summary>
        public required double? PExact { get; init; }

        /// <summary>Differences other than zero.</summary>
        public required int Used { get; init; }

        /// <summary>Differences of zero, to be shown beside p.</summary>
        public required int Zero { get; init; }
    }
}
