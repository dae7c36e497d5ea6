using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Gaps;

/// <summary>Computes the skill gaps of a set of answers, from the cross-tab of each skill's level wanted by level now.</summary>
public sealed class GapCalculator
{
    private readonly Tally tally;
    private readonly IntervalMethod method;
    private readonly double confidence;

    private GapCalculator(Tally tally, IntervalMethod method, double confidence)
    {
        this.tally = tally;
        this.method = method;
        this.confidence = confidence;
    }

    /// <param name="pairs">The skills.</param>
    /// <param name="responses">The set that the pairs' columns belong to.</param>
    /// <param name="breakdown">The choice that makes the groups; null makes none.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level, between 0 and 1.</param>
    public static GapsResult Of(
        IReadOnlyList<SkillPair> pairs,
        ResponseSet responses,
        ChoiceColumn? breakdown,
        IntervalMethod method = IntervalMethod.Wilson,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(responses);
        var calculator = new GapCalculator(new Tally(responses), method, confidence);
        var groups = (breakdown?.Options ?? [])
            .AsParallel()
            .AsOrdered()
            .Select((option, i) => new GroupGaps(option, calculator.Gaps(pairs, breakdown!.Chosen[i])));
        return new(calculator.Gaps(pairs, BitSet.All(responses.Count)), breakdown?.Variable, [.. groups]);
    }

    private SkillGaps Gaps(IReadOnlyList<SkillPair> pairs, BitSet members) =>
        new(members.Count(), NeedsRanking.Rank([.. pairs.Select(pair => Gap(pair, members))]));

    private SkillGap Gap(SkillPair pair, BitSet members)
    {
        var rated = tally.Of(pair.Current.Answered, members);
        var cells = Cells(pair, members);
        var pairs = WeightedCount.Sum(cells.Select(cell => cell.Respondents));
        var wantsMore = WeightedCount.Sum(cells.Where(cell => cell.Desired > cell.Current).Select(cell => cell.Respondents));
        var scores = NeedsScores.Of(cells, confidence);
        return new SkillGap
        {
            Pair = pair,
            Cannot = Part(tally.Of(pair.Current.Chosen[0], members), rated),
            WantsMore = Part(wantsMore, pairs),
            MeanCurrent = Score(scores, pairs, result => result.MeanCurrent),
            MeanDesired = Score(scores, pairs, result => result.MeanDesired),
            RankedDiscrepancy = Score(scores, pairs, result => result.Rds),
            MeanWeightedDiscrepancy = Score(scores, pairs, result => result.Mwds),
            Change = tally.IsWeighted ? LevelChange.OfWeighted(cells) : LevelChange.Of(cells),
        };
    }

    /// <summary>A cell for each level wanted and level now; level numbers are places on the scale, from 0.</summary>
    private List<RatedPair> Cells(SkillPair pair, BitSet members)
    {
        var cells = new List<RatedPair>(pair.Desired.Options.Count * pair.Current.Options.Count);
        for (var desired = 0; desired < pair.Desired.Options.Count; desired++)
        {
            var wanted = pair.Desired.Chosen[desired].And(members);
            for (var current = 0; current < pair.Current.Options.Count; current++)
            {
                cells.Add(new RatedPair(desired, current, tally.Of(wanted, pair.Current.Chosen[current])));
            }
        }

        return cells;
    }

    private GapShare Part(WeightedCount part, WeightedCount whole)
    {
        var share = Share.Of(Math.Min(part.Weight, whole.Weight), whole.Weight);
        return new(part.Count, whole.Count, share, ShareInterval.Of(share, whole, method, confidence));
    }

    private static Figure Score(
        Outcome<NeedsScores.Result> scores,
        WeightedCount pairs,
        Func<NeedsScores.Result, double> score
    ) => scores.Value is { } result ? Figure.Of(score(result), pairs.Weight) : Figure.None(scores.Reason!, pairs.Weight);
}
