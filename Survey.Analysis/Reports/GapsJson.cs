using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Reports.Json;

namespace Survey.Analysis.Reports;

/// <summary>
/// The member <c>gaps</c> of a report: <c>{respondents, skills: [{skill, group, lesson, base, cannot, wantsMore, meanCurrent,
/// meanDesired, rds, mwds, rank, rankFrom, rankTo, change}], by?, groups?}</c>, with the groups that have respondents. A figure
/// without a value is null with a <c>reason</c> beside it.
/// </summary>
internal sealed class GapsJson(ReasonWords reasons)
{
    public GapsData Data(GapsResult gaps) =>
        new(Respondents(gaps.Everyone), Skills(gaps.Everyone))
        {
            By = gaps.Breakdown,
            Groups = gaps.Breakdown is null
                ? null
                : gaps
                    .Groups.Where(group => group.Gaps.Respondents.Value > 0)
                    .Select(group => new GroupGapsData(group.Category.Code, Respondents(group.Gaps), Skills(group.Gaps))),
        };

    private static double? Respondents(SkillGaps gaps) => gaps.Respondents.Value;

    private IEnumerable<SkillData> Skills(SkillGaps gaps) => gaps.Skills.Select(Skill);

    private SkillData Skill(RankedSkill skill)
    {
        var gap = skill.Gap;
        return new()
        {
            Skill = gap.Skill.Code,
            Group = gap.Pair.Group,
            Lesson = gap.Pair.Lesson,
            Base = gap.Cannot.Base.Value,
            Cannot = Share(gap.Cannot),
            WantsMore = Share(gap.WantsMore),
            MeanCurrent = gap.MeanCurrent.Value,
            MeanDesired = gap.MeanDesired.Value,
            Rds = gap.RankedDiscrepancy.Value,
            Mwds = gap.MeanWeightedDiscrepancy.Value,
            Rank = skill.Rank,
            RankFrom = skill.RankFrom,
            RankTo = skill.RankTo,
            Change = Change(gap.Change),
            Reason = Why(gap.RankedDiscrepancy.Reason),
        };
    }

    private object Change(Outcome<LevelChange> outcome) =>
        outcome.Value is not { } change
            ? new NoValueData(reasons.Text(outcome.Reason!))
            : new ChangeData
            {
                Pairs = change.Pairs,
                Up = change.Up,
                Down = change.Down,
                Zeros = change.Zeros,
                SignedRankP = change.SignedRankP,
                Exact = change.IsExact,
                RankBiserial = change.RankBiserial,
                SignP = change.SignP,
            };

    private GapShareData Share(GapShare share) =>
        new(share.Count.Value, share.Base.Value, share.Share.Value, share.Interval?.Low, share.Interval?.High)
        {
            Reason = Why(share.Share.Reason),
        };

    private string? Why(Reason? reason) => reason is null ? null : reasons.Text(reason);
}
