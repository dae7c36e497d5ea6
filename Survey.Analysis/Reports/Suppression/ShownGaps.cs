using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// Takes hidden figures out of gaps before anything is drawn, and ranks what is left anew: a rank among all would show between
/// which others a hidden score lies.
/// </summary>
internal sealed class ShownGaps(GapHiding hiding)
{
    public GapsResult Of(GapsResult gaps) =>
        gaps with
        {
            Everyone = Of(gaps.Everyone, hiding.Everyone, hiding.Respondents),
            Groups =
            [
                .. gaps.Groups.Select((group, i) => group with { Gaps = Of(group.Gaps, hiding.Groups[i], hiding.Group(i)) }),
            ],
        };

    public IReadOnlyList<RankedLesson> Of(IReadOnlyList<RankedLesson> lessons) =>
        LessonNeeds.Rank([.. lessons.Select(lesson => Of(lesson.Need))]);

    private static SkillGaps Of(SkillGaps gaps, IReadOnlyList<SkillHiding> skills, bool isHidden) =>
        new(
            isHidden ? Count.Hidden : gaps.Respondents,
            NeedsRanking.Rank([.. gaps.Skills.Zip(skills, (skill, hides) => Of(skill.Gap, hides))])
        );

    private static SkillGap Of(SkillGap gap, SkillHiding hides) =>
        gap with
        {
            Cannot = Of(gap.Cannot, hides.Cannot, hides.CannotBase),
            WantsMore = Of(gap.WantsMore, hides.Need, hides.NeedBase),
            RankedDiscrepancy = Of(gap.RankedDiscrepancy, hides.Score),
            MeanCurrent = Of(gap.MeanCurrent, hides.Means),
            MeanDesired = Of(gap.MeanDesired, hides.Means),
            MeanWeightedDiscrepancy = Of(gap.MeanWeightedDiscrepancy, hides.Means),
            Change = hides.Change ? Reason.Hidden : Rounded(gap.Change),
        };

    private static Outcome<LevelChange> Rounded(Outcome<LevelChange> outcome) =>
        outcome.Value is not { } change
            ? outcome
            : change with
            {
                SignedRankP = change.SignedRankP is { } p ? RoundedP.Of(p) : null,
                SignP = RoundedP.Of(change.SignP),
            };

    private LessonNeed Of(LessonNeed need)
    {
        var isHidden = hiding.Lesson(need.Lesson);
        return need with
        {
            AnyNeed = Of(need.AnyNeed, isHidden, isHidden),
            MeanRankedDiscrepancy = Of(need.MeanRankedDiscrepancy, isHidden),
            MeanWeightedDiscrepancy = Of(need.MeanWeightedDiscrepancy, isHidden || hiding.LessonMeans(need.Lesson)),
        };
    }

    private static GapShare Of(GapShare share, bool isHidden, bool isBaseHidden) =>
        isHidden || isBaseHidden
            ? new(Count.Hidden, isBaseHidden ? Count.Hidden : share.Base, Of(share.Share, isHidden: true), Interval: null)
            : share;

    private static Figure Of(Figure figure, bool isHidden) => isHidden ? Figure.None(Reason.Hidden, 0) : figure;
}
