using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Needs;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Gaps;

/// <summary>Computes the skill gaps of a set of answers, from the cross-tab of each skill's level wanted by level now.</summary>
internal sealed class GapCalculator
{
    private readonly Counts counts;
    private readonly IntervalMethod method;
    private readonly double confidence;

    private GapCalculator(Counts counts, IntervalMethod method, double confidence)
    {
        this.counts = counts;
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
        return Of(new CountPlan(Tables(pairs, breakdown)).Count(responses), pairs, breakdown, method, confidence);
    }

    /// <summary>What the gaps must count: every pair of levels, and who cannot, of everybody and of each group.</summary>
    internal static IEnumerable<CountTable> Tables(IReadOnlyList<SkillPair> pairs, ChoiceColumn? breakdown)
    {
        if (breakdown is null)
        {
            return pairs.SelectMany(pair => TablesOf(pair, CountAxis.Everyone));
        }

        var groups = CountAxis.Of(breakdown);
        var options = CountAxis.OfOptions(breakdown);
        return
        [
            Distribution.Table(breakdown),
            .. pairs.SelectMany(pair => TablesOf(pair, CountAxis.Everyone)),
            .. pairs.Select(pair => pair.Cannot(groups)),
            .. pairs.SelectMany(pair => options.Sets.Select(pair.Levels)),
        ];
    }

    /// <param name="counts">Of a plan with <see cref="Tables"/> of the skills and the breakdown.</param>
    /// <param name="pairs">The skills.</param>
    /// <param name="breakdown">The choice that makes the groups; null makes none.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level.</param>
    internal static GapsResult Of(
        Counts counts,
        IReadOnlyList<SkillPair> pairs,
        ChoiceColumn? breakdown,
        IntervalMethod method,
        double confidence
    )
    {
        var calculator = new GapCalculator(counts, method, confidence);
        var everyone = calculator.Gaps(pairs, counts.Respondents, CountedSet.Everyone, CountAxis.Everyone, 0);
        return new(everyone, breakdown?.Variable, breakdown is null ? [] : calculator.Groups(pairs, breakdown));
    }

    private static IEnumerable<CountTable> TablesOf(SkillPair pair, CountAxis everyone) =>
        [pair.Cannot(everyone), pair.Levels(everyone.Sets[0])];

    private IReadOnlyList<GroupGaps> Groups(IReadOnlyList<SkillPair> pairs, ChoiceColumn breakdown)
    {
        var axis = CountAxis.Of(breakdown);
        var sizes = counts[Distribution.Table(breakdown)];
        return
        [
            .. breakdown
                .Options.AsParallel()
                .AsOrdered()
                .Select((option, i) => new GroupGaps(option, Gaps(pairs, sizes.Respondents(i, 0), axis.Sets[i], axis, i))),
        ];
    }

    /// <param name="pairs">The skills.</param>
    /// <param name="respondents">The size of the group.</param>
    /// <param name="members">Those in the group.</param>
    /// <param name="groups">The axis with the group.</param>
    /// <param name="group">The group's place on it.</param>
    private SkillGaps Gaps(IReadOnlyList<SkillPair> pairs, int respondents, CountedSet members, CountAxis groups, int group) =>
        new(
            Count.Of(respondents),
            NeedsRanking.Rank([
                .. pairs.Select(pair => Gap(pair, counts[pair.Levels(members)], counts[pair.Cannot(groups)], group)),
            ])
        );

    private SkillGap Gap(SkillPair pair, TableCounts levels, TableCounts cannot, int group)
    {
        var cells = Cells(pair, levels);
        var pairs = WeightedCount.Sum(cells.Select(cell => cell.Respondents));
        var wantsMore = WeightedCount.Sum(cells.Where(cell => cell.Desired > cell.Current).Select(cell => cell.Respondents));
        var scores = NeedsScores.Compute(cells, confidence);
        return new SkillGap
        {
            Pair = pair,
            Cannot = Part(cannot[0, group], cannot[1, group]),
            WantsMore = Part(wantsMore, pairs),
            MeanCurrent = Score(scores, pairs, result => result.MeanCurrent),
            MeanDesired = Score(scores, pairs, result => result.MeanDesired),
            RankedDiscrepancy = Score(scores, pairs, result => result.Rds),
            MeanWeightedDiscrepancy = Score(scores, pairs, result => result.Mwds),
            Change = counts.IsWeighted ? LevelChange.OfWeighted(cells) : LevelChange.Of(cells),
        };
    }

    /// <summary>A cell for each level wanted and level now; level numbers are places on the scale, from 0.</summary>
    private static List<RatedPair> Cells(SkillPair pair, TableCounts levels)
    {
        var cells = new List<RatedPair>(pair.Desired.Options.Count * pair.Current.Options.Count);
        for (var desired = 0; desired < pair.Desired.Options.Count; desired++)
        {
            for (var current = 0; current < pair.Current.Options.Count; current++)
            {
                cells.Add(new RatedPair(desired, current, levels[desired, current]));
            }
        }

        return cells;
    }

    private GapShare Part(WeightedCount part, WeightedCount whole)
    {
        var share = Share.Of(Math.Min(part.Weight, whole.Weight), whole.Weight);
        return new(Count.Of(part.Count), Count.Of(whole.Count), share, ShareInterval.Of(share, whole, method, confidence));
    }

    private static Figure Score(
        Outcome<NeedsScores.Result> scores,
        WeightedCount pairs,
        Func<NeedsScores.Result, double> score
    ) => scores.Value is { } result ? Figure.Of(score(result), pairs.Weight) : Figure.None(scores.Reason!, pairs.Weight);
}
