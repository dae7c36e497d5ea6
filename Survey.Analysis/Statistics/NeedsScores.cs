using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics;

/// <summary>
/// How much a skill is needed, from two ratings by the same respondents: the level they have and the level they want (or how
/// important it is). Borich's mean weighted discrepancy score, the ranked discrepancy score, the share with a gap, and the
/// priority needs index.
/// </summary>
/// <remarks>
/// <para>Discrepancy d = desired - current, over the respondents who rated both (the pairs).</para>
/// <para>MWDS = mean(d) · mean(desired), Borich's mean of d weighted by the grand mean of the desired ratings. Papers differ in whose
/// ratings that grand mean takes: those of the pairs (<c>Mwds</c>), or all ratings given (<c>MwdsAllRatings</c>).</para>
/// <para>RDS = 100·(share with current > desired) - 100·(share with current &lt; desired): from -100, where everyone is below
/// the desired level, to 100; the more negative, the greater the need. Needs no mean of an ordinal scale.</para>
/// <para>PNI = mean(desired · d), desired of the same respondent; modified PNI = (mean desired - mean current) / mean current,
/// null where the mean current level is 0.</para>
/// <para>Weights enter means, shares and scores; counts, the standard deviation and the share with a gap with its limits stay
/// unweighted. Respondents of weight 0 are left out of everything. No pairs: no result, <see cref="ReasonKind.NoAnswers"/>.</para>
/// <para>Source: G. Borich, J. Teacher Education 31(3) (1980), 39-42; L. Narine, A. Harder, Advancements in Agricultural Development
/// 2(3) (2021), 96-111; PNI: S. Wongwanich. Agrees with R 4.2.2 (<c>mean</c>, <c>table</c>, <c>prop.test</c>).</para>
/// </remarks>
public static class NeedsScores
{
    /// <param name="Pairs">Respondents who rated both.</param>
    /// <param name="DesiredRatings">Respondents who rated the desired level.</param>
    /// <param name="MeanDesired">Over the pairs, in scale points.</param>
    /// <param name="MeanDesiredAllRatings">Over all who rated the desired level.</param>
    /// <param name="MeanCurrent">Over the pairs.</param>
    /// <param name="MeanDiscrepancy">Mean of desired - current.</param>
    /// <param name="DiscrepancyStandardDeviation">Unweighted, divisor n - 1; null for one pair.</param>
    /// <param name="Mwds">Borich's score with the grand mean over the pairs, in squared scale points.</param>
    /// <param name="MwdsAllRatings">The same with the grand mean over all desired ratings.</param>
    /// <param name="NegativeRanks">Pairs with current below desired: a need.</param>
    /// <param name="PositiveRanks">Pairs with current above desired.</param>
    /// <param name="TiedRanks">Pairs with both equal.</param>
    /// <param name="NegativeShare">Weighted share of the negative ranks, 0 to 1.</param>
    /// <param name="PositiveShare">Weighted share of the positive ranks.</param>
    /// <param name="TiedShare">Weighted share of the ties.</param>
    /// <param name="Rds">Ranked discrepancy score, -100 to 100; negative is a need.</param>
    /// <param name="ShareWithGap">Unweighted share of the pairs with current below desired.</param>
    /// <param name="GapInterval">Wilson limits of <paramref name="ShareWithGap"/>.</param>
    /// <param name="Pni">Mean of desired · discrepancy.</param>
    /// <param name="PniModified">Mean discrepancy / mean current; null where that mean is 0.</param>
    /// <param name="Gaps">How many pairs have each discrepancy, ascending; unweighted.</param>
    public sealed record Result(
        int Pairs,
        int DesiredRatings,
        double MeanDesired,
        double MeanDesiredAllRatings,
        double MeanCurrent,
        double MeanDiscrepancy,
        double? DiscrepancyStandardDeviation,
        double Mwds,
        double MwdsAllRatings,
        int NegativeRanks,
        int PositiveRanks,
        int TiedRanks,
        double NegativeShare,
        double PositiveShare,
        double TiedShare,
        double Rds,
        double ShareWithGap,
        Interval GapInterval,
        double Pni,
        double? PniModified,
        IReadOnlyList<GapCount> Gaps
    );

    /// <param name="Gap">Desired - current, in scale points.</param>
    /// <param name="Count">Pairs with that discrepancy.</param>
    public readonly record struct GapCount(double Gap, int Count);

    /// <summary>From the ratings themselves, one of each a respondent; null is "not rated".</summary>
    /// <param name="desired">Desired levels.</param>
    /// <param name="current">Current levels, in the same order.</param>
    /// <param name="weights">Sampling weights in the same order; none is weight 1 for all.</param>
    /// <param name="confidence">Of the gap interval, between 0 and 1.</param>
    public static Outcome<Result> Of(
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

        return Of(
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
    public static Outcome<Result> OfCrossTab(
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
            throw new ArgumentException("A cross-tab has a row a desired level and a column a current level.", nameof(counts));
        }

        var both = counts.SelectMany(
            (row, i) =>
                row.Select((count, j) => new RatedPair(desiredLevels[i], currentLevels[j], WeightedCount.Unweighted(count)))
        );
        var rest = (desiredOnly ?? []).Select(
            (count, i) => new RatedPair(desiredLevels[i], Current: null, WeightedCount.Unweighted(count))
        );
        return Of(both.Concat(rest), confidence);
    }

    /// <summary>From respondents grouped by their ratings, in any order; the same ratings may occur more than once.</summary>
    /// <exception cref="ArgumentException">A level is not finite, or a count is negative.</exception>
    public static Outcome<Result> Of(IEnumerable<RatedPair> ratings, double confidence = 0.95)
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
