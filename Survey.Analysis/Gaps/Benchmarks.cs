using Survey.Analysis.Disclosure;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Gaps;

/// <summary>
/// Mean levels of everybody and of each category of the plan's breakdown, fit for everybody's eyes: a category is told only where
/// it and whatever subtraction leaves of the others have at least k respondents. A mean is told only where each of its skills was
/// rated by k respondents, and by 2 k where nearly all of them chose the same level. Method sheet: docs/methods/own-report.md.
/// </summary>
public static class Benchmarks
{
    /// <summary>Above this share of one level, a mean says what nearly each single respondent chose.</summary>
    private const double NearlyUniform = 0.9;

    /// <summary>Everybody first, then the categories that may be told; empty where there are fewer than k respondents.</summary>
    /// <param name="plan">The plan of the questionnaire that was answered.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="threshold">k, the smallest number of respondents behind a figure.</param>
    public static IReadOnlyList<Benchmark> Of(ReportPlan plan, ResponseSet responses, int threshold)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(responses);
        if (responses.Count < threshold || plan.SkillGroups.Count == 0)
        {
            return [];
        }

        var breakdown = plan.Breakdown is null ? null : responses.Find(plan.Breakdown);
        Func<int, bool> isTold = breakdown is null ? _ => false : Tells(breakdown, threshold);
        var gaps = GapCalculator.Of(SkillPairs.Of(plan, responses), responses, breakdown);
        return
        [
            Benchmark(category: null, gaps.Everyone, responses.All, plan, threshold),
            .. gaps
                .Groups.Where((_, i) => isTold(i))
                .Select(group =>
                    Benchmark(group.Category.Code, group.Gaps, Members(breakdown!, group.Category.Code), plan, threshold)
                ), // there are groups
        ];
    }

    private static Benchmark Benchmark(string? category, SkillGaps gaps, BitSet members, ReportPlan plan, int threshold) =>
        new(
            category,
            gaps.Respondents,
            [
                .. plan.SkillGroups.Select(group =>
                    Levels(
                        group.Id,
                        [.. gaps.Skills.Select(skill => skill.Gap).Where(gap => gap.Pair.Group == group.Id)],
                        members,
                        threshold
                    )
                ),
            ]
        );

    private static GroupLevels Levels(string group, List<SkillGap> gaps, BitSet members, int threshold)
    {
        List<SkillPair> pairs = [.. gaps.Select(gap => gap.Pair)];
        return new(
            group,
            IsTold(pairs, pair => pair.Current, members, threshold) ? gaps.Average(gap => gap.MeanCurrent.Value) : null,
            IsTold(pairs, pair => pair.Desired, members, threshold) ? gaps.Average(gap => gap.MeanDesired.Value) : null
        );
    }

    /// <summary>The base is that of the means: who rated a skill both now and wanted.</summary>
    private static bool IsTold(List<SkillPair> pairs, Func<SkillPair, ChoiceColumn> rating, BitSet members, int threshold)
    {
        List<BitSet> raters = [.. pairs.Select(pair => pair.Current.Answered.And(pair.Desired.Answered).And(members))];
        var levels = Enumerable
            .Range(0, rating(pairs[0]).Options.Count)
            .Select(level => pairs.Zip(raters, (pair, both) => (double)rating(pair).Chosen[level].CountAnd(both)).Sum())
            .ToList();
        var isNearlyUniform = levels.Max() > NearlyUniform * levels.Sum();
        return raters.Min(both => both.Count()) >= (isNearlyUniform ? 2 * threshold : threshold);
    }

    private static BitSet Members(ChoiceColumn breakdown, string code) =>
        breakdown.Chosen[breakdown.Options.TakeWhile(option => option.Code != code).Count()];

    /// <summary>Decided over all categories together, so that nothing is left by subtraction.</summary>
    private static Func<int, bool> Tells(ChoiceColumn breakdown, int threshold)
    {
        var counts = breakdown.Chosen.Select(chosen => (long)chosen.Count()).ToList();
        var missing = breakdown.Answered.Length - breakdown.Answered.Count();
        var cells = new ReportCells { MissingIsProtected = true };
        cells.AddDistribution(
            new Axis(breakdown.Variable, [.. breakdown.Options.Select(option => option.Code)]),
            [.. counts, missing]
        );
        var plan = cells.Protect(new SuppressionRule(threshold) { ComplementsAreSensitive = true });
        return i => counts[i] >= threshold && !plan.Hides(CellKey.Of(breakdown.Variable, breakdown.Options[i].Code));
    }
}
