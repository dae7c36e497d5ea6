using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Gaps;

/// <summary>Sums the need for skills up to the need for lessons, and puts the lessons in order.</summary>
public static class LessonNeeds
{
    /// <param name="gaps">The ranked skills of everyone.</param>
    /// <param name="responses">The set they were computed of.</param>
    /// <param name="method">How the interval of a share is computed.</param>
    /// <param name="confidence">The confidence level, between 0 and 1.</param>
    /// <returns>A lesson each that has skills, by lesson number.</returns>
    public static IReadOnlyList<RankedLesson> Of(SkillGaps gaps, ResponseSet responses,
        IntervalMethod method = IntervalMethod.Wilson, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        var tally = new Tally(responses);
        var needs = gaps.ByNeed.GroupBy(skill => skill.Gap.Pair.Lesson).OrderBy(lesson => lesson.Key)
            .Select(lesson => Need(lesson.Key, [.. lesson], tally, method, confidence)).ToList();
        var byDiscrepancy = NeedsRanking.Ranks(needs, need => -need.MeanRankedDiscrepancy.Value);
        var byWeighted = NeedsRanking.Ranks(needs, need => need.MeanWeightedDiscrepancy.Value);
        var byShare = NeedsRanking.Ranks(needs, need => need.AnyNeed.Share.Value);
        return [.. needs.Select((need, i) => new RankedLesson(need, byDiscrepancy[i], byWeighted[i], byShare[i]))];
    }

    private static LessonNeed Need(int lesson, IReadOnlyList<RankedSkill> skills, Tally tally, IntervalMethod method, double confidence)
    {
        var none = BitSet.None(tally.Respondents);
        var rated = skills.Aggregate(none, (set, skill) => set.Or(Rated(skill.Gap.Pair)));
        var wanting = skills.Aggregate(none, (set, skill) => set.Or(WantsMore(skill.Gap.Pair)));
        var (part, whole) = (tally.Of(wanting), tally.Of(rated));
        var share = Share.Of(Math.Min(part.Weight, whole.Weight), whole.Weight);
        return new(lesson, skills, new GapShare(part.Count, whole.Count, share, ShareInterval.Of(share, whole, method, confidence)),
            Mean(skills, skill => skill.Gap.RankedDiscrepancy), Mean(skills, skill => skill.Gap.MeanWeightedDiscrepancy));
    }

    private static BitSet Rated(SkillPair pair) => pair.Current.Answered.And(pair.Desired.Answered);

    private static BitSet WantsMore(SkillPair pair)
    {
        var below = pair.Current.Chosen[0];
        var wanting = BitSet.None(below.Length);
        for (var level = 1; level < pair.Desired.Options.Count; level++)
        {
            wanting = wanting.Or(below.And(pair.Desired.Chosen[level]));
            below = below.Or(pair.Current.Chosen[level]);
        }

        return wanting;
    }

    private static Figure Mean(IReadOnlyList<RankedSkill> skills, Func<RankedSkill, Figure> score)
    {
        var scores = skills.Select(score).Where(figure => figure.Value is not null).ToList();
        return scores.Count == 0
            ? Figure.None(Reason.NoAnswers, 0)
            : Figure.Of(scores.Average(figure => figure.Value!.Value), scores.Max(figure => figure.Base));
    }
}
