using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>Whether respondents' second answers are higher than their first (Wilcoxon's test of paired answers).</summary>
/// <remarks>
/// V+ (V-) = the sum of the midranks of |difference| over the positive (negative) differences. Exact p: over all 2^m signs of the
/// m non-zero differences, P(|V - E| ≥ |V+ - E|), E = Σ rank / 2. Approximate: z = (V+ - E) / √(Σ rank² / 4), which is the
/// variance corrected for ties; the continuity correction moves V+ by ½ towards E.
/// Gaps of skills hold many zeros, so that what is done with them is an argument without default. With zeros only, no z exists
/// and the exact p is 1. Without an outcome where nobody gave both answers.
/// Source: Wilcoxon F (1945), Biometrics Bulletin 1(6), 80-83, doi:10.2307/3001968; Pratt JW (1959), JASA 54(287), 655-667,
/// doi:10.2307/2282543. Agrees with R <c>wilcox.test(paired = TRUE)</c>, <c>coin::wilcoxsign_test</c>, SPSS, PSPP.
/// </remarks>
internal static class SignedRankTest
{
    /// <summary>
    /// The product of ranks and possible sums up to which p is exact: some 450 non-zero differences, below half a second.
    /// </summary>
    public const long WorkLimit = 100_000_000;

    public static Outcome<Result> Compute(PairedDifferences differences, ZeroDifferences zeros)
    {
        if (differences.Count == 0)
        {
            return Reason.NoAnswers;
        }

        var ties = TiesOf(differences, zeros);
        var plus = ties.Sum(tie => tie.Rank * tie.Positive);
        var minus = ties.Sum(tie => tie.Rank * tie.Negative);
        var deviation = Math.Sqrt(ties.Sum(tie => tie.Rank * tie.Rank * tie.Size) / 4);
        var difference = (plus - minus) / 2;
        double? z = ties.Count > 0 ? difference / deviation : null;
        return new Result
        {
            VPlus = plus,
            VMinus = minus,
            RankBiserial = ties.Count > 0 ? (plus - minus) / (plus + minus) : null,
            Z = z,
            P = z is { } value ? NormalDistribution.TwoSided(value) : null,
            PContinuity = z is null
                ? null
                : NormalDistribution.TwoSided((difference - (0.5 * Math.Sign(difference))) / deviation),
            PExact = ExactP(ties, (long)(2 * plus)),
            Used = (int)ties.Sum(tie => tie.Size),
            Zero = differences.Zero,
        };
    }

    private static List<Tie> TiesOf(PairedDifferences differences, ZeroDifferences zeros)
    {
        var sizes = differences
            .Groups.Where(group => zeros == ZeroDifferences.RankedThenDropped || group.Value != 0)
            .GroupBy(group => Math.Abs(group.Value))
            .OrderBy(group => group.Key)
            .Select(group =>
                (
                    Distance: group.Key,
                    Positive: group.Where(one => one.Value > 0).Sum(one => one.Size),
                    Size: group.Sum(one => one.Size)
                )
            )
            .ToList();
        var ranks = Midranks.OfSizes([.. sizes.Select(group => group.Size)]);
        return
        [
            .. sizes
                .Zip(ranks)
                .Where(pair => pair.First.Distance != 0)
                .Select(pair => new Tie(pair.Second, pair.First.Positive, pair.First.Size)),
        ];
    }

    /// <summary>Tie by tie: of its members, a binomial number has a positive sign, and each adds the tie's rank.</summary>
    /// <param name="ties">All of them.</param>
    /// <param name="observed">Twice V+, so that it is whole.</param>
    private static double? ExactP(List<Tie> ties, long observed)
    {
        var largest = ties.Sum(tie => tie.TwiceRank * tie.Size);
        if ((double)largest * ties.Sum(tie => tie.Size) > WorkLimit)
        {
            return null;
        }

        double[] probability = [1];
        foreach (var tie in ties)
        {
            probability = With(probability, tie);
        }

        // Twice the distance from the middle, in whole numbers.
        var distance = Math.Abs((2 * observed) - largest);
        return Math.Min(1, probability.Where((_, sum) => Math.Abs((2 * sum) - largest) >= distance).Sum());
    }

    private static double[] With(double[] probability, Tie tie)
    {
        double[] positive =
        [
            .. Enumerable.Range(0, (int)tie.Size + 1).Select(k => BinomialDistribution.Probability(k, tie.Size, 0.5)),
        ];
        var next = new double[probability.Length + (tie.TwiceRank * tie.Size)];
        for (var sum = 0; sum < probability.Length; sum++)
        {
            for (var k = 0; k < positive.Length && probability[sum] > 0; k++)
            {
                next[sum + (k * tie.TwiceRank)] += probability[sum] * positive[k];
            }
        }

        return next;
    }

    /// <summary>Respondents with the same distance between their answers, and the midrank they share.</summary>
    private readonly record struct Tie(double Rank, long Positive, long Size)
    {
        public long Negative => Size - Positive;

        public long TwiceRank => (long)(2 * Rank);
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
