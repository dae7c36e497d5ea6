using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.Needs;

/// <summary>
/// The sums behind <see cref="NeedsScores"/>, over respondents that come one group of equal ratings after another.
/// </summary>
internal sealed class NeedsTally
{
    private readonly SortedDictionary<double, WeightedCount> gaps = [];
    private WeightedCount desiredRatings;
    private double sumDesiredAll;
    private double sumDesired;
    private double sumCurrent;
    private double sumWeightedGap;

    public void Add(RatedPair rating)
    {
        var (desired, current, respondents) = rating;
        if (respondents.Count < 0 || !double.IsFinite(desired ?? 0) || !double.IsFinite(current ?? 0))
        {
            throw new ArgumentException("Levels are finite, and counts are not negative.", nameof(rating));
        }

        if (desired is not { } wanted || respondents.Count == 0)
        {
            return;
        }

        desiredRatings += respondents;
        sumDesiredAll += respondents.Weight * wanted;
        if (current is { } has)
        {
            sumDesired += respondents.Weight * wanted;
            sumCurrent += respondents.Weight * has;
            sumWeightedGap += respondents.Weight * wanted * (wanted - has);
            gaps[wanted - has] = gaps.GetValueOrDefault(wanted - has) + respondents;
        }
    }

    public Outcome<NeedsScores.Result> Result(double confidence)
    {
        var pairs = WeightedCount.Sum(gaps.Values);
        if (pairs.Count == 0)
        {
            return Reason.NoAnswers;
        }

        var negative = WeightedCount.Sum(gaps.Where(gap => gap.Key > 0).Select(gap => gap.Value));
        var positive = WeightedCount.Sum(gaps.Where(gap => gap.Key < 0).Select(gap => gap.Value));
        var tied = gaps.GetValueOrDefault(0);
        var meanDesired = sumDesired / pairs.Weight;
        var meanDesiredAll = sumDesiredAll / desiredRatings.Weight;
        var meanCurrent = sumCurrent / pairs.Weight;
        var meanGap = gaps.Sum(gap => gap.Value.Weight * gap.Key) / pairs.Weight;
        return new NeedsScores.Result
        {
            Pairs = pairs.Count,
            DesiredRatings = desiredRatings.Count,
            MeanDesired = meanDesired,
            MeanDesiredAllRatings = meanDesiredAll,
            MeanCurrent = meanCurrent,
            MeanDiscrepancy = meanGap,
            DiscrepancyStandardDeviation = StandardDeviation(pairs.Count),
            Mwds = meanGap * meanDesired,
            MwdsAllRatings = meanGap * meanDesiredAll,
            NegativeRanks = negative.Count,
            PositiveRanks = positive.Count,
            TiedRanks = tied.Count,
            NegativeShare = negative.Weight / pairs.Weight,
            PositiveShare = positive.Weight / pairs.Weight,
            TiedShare = tied.Weight / pairs.Weight,
            Rds = Math.Clamp(100 * (positive.Weight - negative.Weight) / pairs.Weight, -100, 100),
            ShareWithGap = (double)negative.Count / pairs.Count,
            GapInterval = WilsonInterval.Limits(negative.Count, pairs.Count, confidence),
            Pni = sumWeightedGap / pairs.Weight,
            PniModified = meanCurrent == 0 ? null : meanGap / meanCurrent,
            Gaps = [.. gaps.Select(gap => new NeedsScores.GapCount(gap.Key, gap.Value.Count))],
        };
    }

    private double? StandardDeviation(int pairs)
    {
        if (pairs < 2)
        {
            return null;
        }

        var mean = gaps.Sum(gap => gap.Value.Count * gap.Key) / pairs;
        return Math.Sqrt(gaps.Sum(gap => gap.Value.Count * (gap.Key - mean) * (gap.Key - mean)) / (pairs - 1));
    }
}
