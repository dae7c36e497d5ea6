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
    public static IReadOnlyList<RankedLesson> Of(
        SkillGaps gaps,
        ResponseSet responses,
        IntervalMethod method = IntervalMethod.Wilson,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(gaps);
        var tally = new Tally(responses);
        return Rank([
            .. gaps
                .ByNeed.GroupBy(skill => skill.Gap.Pair.Lesson)
                .OrderBy(lesson => lesson.Key)
                .Select(lesson => Need(lesson.Key, [.. lesson], tally, method, confidence)),
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
        Tally tally,
        IntervalMethod method,
        double confidence
    )
    {
        var none = BitSet.None(tally.Respondents);
        var rated = skills.Aggregate(none, (set, skill) => set.Or(skill.Gap.Pair.Both));
        var wanting = skills.Aggregate(none, (set, skill) => set.Or(skill.Gap.Pair.WantsMore()));
        var (part, whole) = (tally.Of(wanting), tally.Of(rated));
        var share = Share.Of(Math.Min(part.Weight, whole.Weight), whole.Weight);
        return new(
            lesson,
            skills,
            new GapShare(part.Count, whole.Count, share, ShareInterval.Of(share, whole, method, confidence)),
            Mean(skills, skill => skill.Gap.RankedDiscrepancy),
            Mean(skills, skill => skill.Gap.MeanWeightedDiscrepancy)
        );
    }

    private static Figure Mean(IReadOnlyList<RankedSkill> skills, Func<RankedSkill, Figure> score)
    {
        var scores = skills.Select(score).Where(figure => figure.Value is not null).ToList();
        return scores.Count == 0
            ? Figure.None(Reason.NoAnswers, 0)
            : Figure.Of(scores.Average(figure => figure.Value!.Value), scores.Max(figure => figure.Base));
    }
}
