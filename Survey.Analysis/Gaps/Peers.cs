using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Numerics;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Gaps;

/// <summary>
/// Mean levels of everybody and of each category of the plan's breakdown, fit for everybody to see: a category is shown only
/// where it and whatever subtraction leaves of the others have more than k respondents, so that a reader sees k others. A mean is
/// shown only where each of its skills was rated by more than k respondents, and by 2 k where nearly all of them chose the same
/// level; it is rounded so coarsely that somebody who sent all answers but one learns little of that one. Method sheet:
/// docs/methods/own-report.md.
/// </summary>
public static class Peers
{
    /// <summary>Above this share of one level, a mean says what nearly each single respondent chose.</summary>
    private const double NearlyUniform = 0.9;

    private static readonly int[] StepsPerLevel = [10, 5, 2, 1];

    /// <summary>Everybody first, then the categories that may be shown; empty where there are k respondents or fewer.</summary>
    /// <param name="plan">The plan of the questionnaire that was answered.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="minCell">k, the smallest number of others behind a figure.</param>
    public static IReadOnlyList<PeerGroup> Of(ReportPlan plan, ResponseSet responses, int minCell)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(responses);
        if (responses.Count <= minCell || plan.SkillGroups.Count == 0)
        {
            return [];
        }

        var breakdown = plan.Breakdown is null ? null : responses.Find(plan.Breakdown);
        var pairs = SkillPairs.Of(plan, responses);
        var counts = new CountPlan(GapCalculator.Tables(pairs, breakdown)).Count(responses);
        Func<int, bool> isShown = breakdown is null ? _ => false : Showing(counts, breakdown, minCell);
        var gaps = GapCalculator.Of(counts, pairs, breakdown, IntervalMethod.Wilson, Require.DefaultConfidence);
        return
        [
            Group(counts, category: null, gaps.Everyone, CountedSet.Everyone, plan, minCell),
            .. gaps
                .Groups.Select((group, i) => (group.Category.Code, group.Gaps, Place: i))
                .Where(group => isShown(group.Place))
                .Select(group =>
                    Group(counts, group.Code, group.Gaps, CountedSet.Chosen(breakdown!, group.Place), plan, minCell)
                ), // there are groups
        ];
    }

    private static PeerGroup Group(
        Counts counts,
        string? category,
        SkillGaps gaps,
        CountedSet members,
        ReportPlan plan,
        int minCell
    ) =>
        new(
            category,
            gaps.Respondents.Value!.Value, // nothing is hidden of what was just counted
            [
                .. plan.SkillGroups.Select(group =>
                    Levels(
                        group.Id,
                        [.. gaps.Skills.Select(skill => skill.Gap).Where(gap => gap.Pair.Group == group.Id)],
                        pair => new LevelPairs(counts[pair.Levels(members)]),
                        minCell
                    )
                ),
            ]
        );

    private static GroupLevels Levels(string group, List<SkillGap> gaps, Func<SkillPair, LevelPairs> levels, int minCell)
    {
        List<LevelPairs> skills = [.. gaps.Select(gap => levels(gap.Pair))];
        return new(
            group,
            IsShown(skills, skill => skill.Now, minCell) ? Rounded(gaps.Average(gap => gap.MeanCurrent.Value), skills) : null,
            IsShown(skills, skill => skill.Wanted, minCell) ? Rounded(gaps.Average(gap => gap.MeanDesired.Value), skills) : null
        );
    }

    /// <summary>
    /// To the smallest of 0.1, 0.2, 0.5 and 1 that is at least 2 / n: the sum of all n then leaves each of them a range of two
    /// levels.
    /// </summary>
    private static double? Rounded(double? mean, List<LevelPairs> skills)
    {
        var respondents = skills.Min(skill => skill.Respondents);
        var stepsPerLevel = Array.Find(StepsPerLevel, steps => 2 * steps <= respondents);
        return Math.Round(mean!.Value * stepsPerLevel) / stepsPerLevel; // a mean is shown where there are respondents
    }

    /// <summary>The base is that of the means: who rated a skill both now and wanted.</summary>
    private static bool IsShown(List<LevelPairs> skills, Func<LevelPairs, IReadOnlyList<int>> rating, int minCell)
    {
        var ratings = skills.ConvertAll(skill => rating(skill));
        var levels = ratings[0].Select((_, level) => ratings.Sum(rating => (double)rating[level])).ToList();
        var isNearlyUniform = levels.Max() > NearlyUniform * levels.Sum();
        return skills.Min(skill => skill.Respondents) >= (isNearlyUniform ? 2 * minCell : minCell + 1);
    }

    /// <summary>Decided over all categories together, so that nothing is left by subtraction.</summary>
    private static Func<int, bool> Showing(Counts counted, ChoiceColumn breakdown, int minCell)
    {
        var table = counted[Distribution.Table(breakdown)];
        var counts = breakdown.Options.Select((_, i) => (long)table.Respondents(i, 0)).ToList();
        var missing = counted.Respondents - table.Respondents(breakdown.Options.Count, 0);
        var cells = new ReportCells { MissingIsProtected = true };
        cells.AddDistribution(
            new Axis(breakdown.Variable, [.. breakdown.Options.Select(option => option.Code)]),
            [.. counts, missing]
        );
        var plan = cells.Protect(new SuppressionRule(minCell + 1) { ComplementsAreSensitive = true });
        return i => counts[i] > minCell && !plan.Hides(CellKey.Of(breakdown.Variable, breakdown.Options[i].Code));
    }
}
