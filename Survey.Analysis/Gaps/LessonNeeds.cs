using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Gaps;

/// <summary>Sums the need for skills up to the need for lessons, and puts the lessons in order.</summary>
internal static class LessonNeeds
{
    /// <param name="gaps">The ranked skills of everyone.</param>
    /// <param name="responses">The set they were computed of.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level, between 0 and 1.</param>
    /// <returns>A lesson each that has skills, by lesson number.</returns>
    public static IReadOnlyList<RankedLesson> Of(
        SkillGaps gaps,
        ResponseSet responses,
        IntervalMethod method = IntervalMethod.Wilson,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(gaps);
        return Of(new CountPlan(Tables(Pairs(gaps))).Count(responses), gaps, method, confidence);
    }

    /// <summary>What the lessons must count: a table each.</summary>
    internal static IEnumerable<CountTable> Tables(IReadOnlyList<SkillPair> pairs) =>
        pairs.Select(pair => pair.Lesson).Distinct().Select(lesson => Table(lesson, pairs));

    /// <summary>Rows = those who want more of any skill of the lesson, those who gave both levels of any.</summary>
    /// <param name="lesson">The number of the lesson.</param>
    /// <param name="pairs">All skills, in the plan's order.</param>
    internal static CountTable Table(int lesson, IReadOnlyList<SkillPair> pairs)
    {
        var skills = pairs.Where(pair => pair.Lesson == lesson).ToList();
        return new(
            new CountAxis([
                CountedSet.Any([.. skills.Select(pair => pair.WantMore)]),
                CountedSet.Any([.. skills.Select(pair => pair.GaveBoth)]),
            ])
        );
    }

    /// <param name="counts">Of a plan with <see cref="Tables"/> of the skills.</param>
    /// <param name="gaps">The ranked skills of everyone, from the same counts.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level.</param>
    internal static IReadOnlyList<RankedLesson> Of(Counts counts, SkillGaps gaps, IntervalMethod method, double confidence)
    {
        var pairs = Pairs(gaps);
        return Rank([
            .. gaps
                .ByNeed.GroupBy(skill => skill.Gap.Pair.Lesson)
                .OrderBy(lesson => lesson.Key)
                .Select(lesson => Need(lesson.Key, [.. lesson], counts[Table(lesson.Key, pairs)], method, confidence)),
        ]);
    }

    /// <summary>Ranks by each of the methods; a lesson without a value has no rank.</summary>
    internal static IReadOnlyList<RankedLesson> Rank(IReadOnlyList<LessonNeed> needs)
    {
        var byDiscrepancy = NeedsRanking.Ranks(needs, need => -need.MeanRankedDiscrepancy.Value);
        var byWeighted = NeedsRanking.Ranks(needs, need => need.MeanWeightedDiscrepancy.Value);
        var byShare = NeedsRanking.Ranks(needs, need => need.AnyNeed.Share.Value);
        return [.. needs.Select((need, i) => new RankedLesson(need, byDiscrepancy[i], byWeighted[i], byShare[i]))];
    }

    private static LessonNeed Need(
        int lesson,
        IReadOnlyList<RankedSkill> skills,
        TableCounts counts,
        IntervalMethod method,
        double confidence
    )
    {
        var (part, whole) = (counts[0, 0], counts[1, 0]);
        var share = Share.Of(Math.Min(part.Weight, whole.Weight), whole.Weight);
        return new(
            lesson,
            skills,
            new GapShare(Count.Of(part.Count), Count.Of(whole.Count), share, ShareInterval.Of(share, whole, method, confidence)),
            Mean(skills, skill => skill.Gap.RankedDiscrepancy),
            Mean(skills, skill => skill.Gap.MeanWeightedDiscrepancy)
        );
    }

    private static List<SkillPair> Pairs(SkillGaps gaps) => [.. gaps.Skills.Select(skill => skill.Gap.Pair)];

    private static Figure Mean(IReadOnlyList<RankedSkill> skills, Func<RankedSkill, Figure> score)
    {
        var scores = skills.Select(score).Where(figure => figure.Value is not null).ToList();
        return scores.Count == 0
            ? Figure.None(Reason.NoAnswers, 0)
            : Figure.Of(scores.Average(figure => figure.Value!.Value), scores.Max(figure => figure.Base));
    }
}
