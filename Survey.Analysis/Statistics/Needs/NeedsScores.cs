using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.Needs;

/// <summary>
/// How much a skill is needed, from two ratings by the same respondents: the level they have and the level they want (or how
/// important it is). Borich's mean weighted discrepancy score, the ranked discrepancy score, the share with a gap, and the
/// priority needs index.
/// </summary>
/// <remarks>
/// <para>Discrepancy d = desired - current, over the respondents who rated both (the pairs).</para>
/// <para>MWDS = mean(d) · mean(desired), Borich's mean of d weighted by the grand mean of the desired ratings. Papers differ in
/// whose ratings that grand mean takes: those of the pairs (<c>Mwds</c>), or all ratings given (<c>MwdsAllRatings</c>).</para>
/// <para>RDS = 100·(share with current > desired) - 100·(share with current &lt; desired): from -100, where everyone is below
/// the desired level, to 100; the more negative, the greater the need. Needs no mean of an ordinal scale.</para>
/// <para>PNI = mean(desired · d), desired of the same respondent; modified PNI = (mean desired - mean current) / mean current,
/// null where the mean current level is 0.</para>
/// <para>Weights enter means, shares and scores; counts, the standard deviation and the share with a gap with its limits stay
/// unweighted. Respondents of weight 0 are left out of everything. No pairs: no result,
/// <see cref="ReasonKind.NoAnswers"/>.</para>
/// <para>Source: G. Borich, J. Teacher Education 31(3) (1980), 39-42; L. Narine, A. Harder, Advancements in Agricultural
/// Development 2(3) (2021), 96-111; PNI: S. Wongwanich. Agrees with R 4.2.2 (<c>mean</c>, <c>table</c>, <c>prop.test</c>).</para>
/// </remarks>
internal static class NeedsScores
{
    public sealed record Result
    {
        /// <summary>Respondents who rated both.</summary>
        public required int Pairs { get; init; }

        /// <summary>Respondents who rated the desired level.</summary>
        public required int DesiredRatings { get; init; }

        /// <summary>Over the pairs, in scale points.</summary>
        public required double MeanDesired { get; init; }

        /// <summary>Over all who rated the desired level.</summary>
        public required double MeanDesiredAllRatings { get; init; }

        /// <summary>Over the pairs.</summary>
        public required double MeanCurrent { get; init; }

        /// <summary>Mean of desired - current.</summary>
        public required double MeanDiscrepancy { get; init; }

        /// <summary>Unweighted, divisor n - 1; null for one pair.</summary>
        public double? DiscrepancyStandardDeviation { get; init; }

        /// <summary>Borich's score with the grand mean over the pairs, in squared scale points.</summary>
        public required double Mwds { get; init; }

        /// <summary>The same with the grand mean over all desired ratings.</summary>
        public required double MwdsAllRatings { get; init; }

        /// <summary>Pairs with current below desired: a need.</summary>
        public required int NegativeRanks { get; init; }

        /// <summary>Pairs with current above desired.</summary>
        public required int PositiveRanks { get; init; }

        /// <summary>Pairs with both equal.</summary>
        public required int TiedRanks { get; init; }

        /// <summary>Weighted share of the negative ranks, 0 to 1.</summary>
        public required double NegativeShare { get; init; }

        /// <summary>Weighted share of the positive ranks.</summary>
        public required double PositiveShare { get; init; }

        /// <summary>Weighted share of the ties.</summary>
        public required double TiedShare { get; init; }

        /// <summary>Ranked discrepancy score, -100 to 100; negative is a need.</summary>
        public required double Rds { get; init; }

        /// <summary>Unweighted share of the pairs with current below desired.</summary>
        public required double ShareWithGap { get; init; }

        /// <summary>Wilson limits of <see cref="ShareWithGap"/>.</summary>
        public required Interval GapInterval { get; init; }

        /// <summary>Mean of desired · discrepancy.</summary>
        public required double Pni { get; init; }

        /// <summary>Mean discrepancy / mean current; null where that mean is 0.</summary>
        public double? PniModified { get; init; }

        /// <summary>How many pairs have each discrepancy, ascending; unweighted.</summary>
        public required IReadOnlyList<GapCount> Gaps { get; init; }
    }

    /// <param name="Gap">Desired - current, in scale points.</param>
    /// <param name="Count">Pairs with that discrepancy.</param>
    public readonly record struct GapCount(double Gap, int Count);

    /// <summary>From the ratings themselves, one of each a respondent; null is "not rated".</summary>
    /// <param name="desired">Desired levels.</param>
    /// <param name="current">Current levels, in the same order.</param>
    /// <param name="weights">Sampling weights in the same order; none is weight 1 for all.</param>
    /// <param name="confidence">Of the gap interval, between 0 and 1.</param>
    public static Outcome<Result> Compute(
        IReadOnlyList<double?> desired,
        IReadOnlyList<double?> current,
        IReadOnlyList<double>? weights = null,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(desired);
        ArgumentNullException.ThrowIfNull(current);
        if (current.Count != desired.Count || (weights is not null && weights.Count != desired.Count))
        {
            throw new ArgumentException(
                "Desired levels, current levels and weights are of the same respondents.",
                nameof(current)
            );
        }

        return Compute(
            desired.Select((level, i) => new RatedPair(level, current[i], WeightedCount.One(weights?[i] ?? 1))),
            confidence
        );
    }

    /// <summary>From a cross-tab of counts: what AND and a count of bits give.</summary>
    /// <param name="counts">Rows = desired levels, columns = current levels; respondents who rated both.</param>
    /// <param name="desiredLevels">The level of each row.</param>
    /// <param name="currentLevels">The level of each column, on the same scale.</param>
    /// <param name="desiredOnly">By row, respondents who rated the desired level only; none is nobody.</param>
    /// <param name="confidence">Of the gap interval, between 0 and 1.</param>
    public static Outcome<Result> ComputeFromCrossTab(
        IReadOnlyList<IReadOnlyList<int>> counts,
        IReadOnlyList<double> desiredLevels,
        IReadOnlyList<double> currentLevels,
        IReadOnlyList<int>? desiredOnly = null,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(desiredLevels);
        ArgumentNullException.ThrowIfNull(currentLevels);
        if (
            counts.Count != desiredLevels.Count
            || counts.Any(row => row.Count != currentLevels.Count)
            || (desiredOnly is not null && desiredOnly.Count != desiredLevels.Count)
        )
        {
            throw new ArgumentException(
                "A cross-tab has one row per desired level and one column per current level.",
                nameof(counts)
            );
        }

        var both = counts.SelectMany(
            (row, i) =>
                row.Select((count, j) => new RatedPair(desiredLevels[i], currentLevels[j], WeightedCount.Unweighted(count)))
        );
        var rest = (desiredOnly ?? []).Select(
            (count, i) => new RatedPair(desiredLevels[i], Current: null, WeightedCount.Unweighted(count))
        );
        return Compute(both.Concat(rest), confidence);
    }

    /// <summary>From respondents grouped by their ratings, in any order; the same ratings may occur more than once.</summary>
    /// <exception cref="ArgumentException">A level is not finite, or a count is negative.</exception>
    public static Outcome<Result> Compute(IEnumerable<RatedPair> ratings, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var tally = new NeedsTally();
        foreach (var rating in ratings)
        {
            tally.Add(rating);
        }

        return tally.Result(confidence);
    }
}
