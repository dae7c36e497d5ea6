using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>The levels of a skill among everyone and in each group.</summary>
internal static class SkillScopes
{
    public static SkillScope Everyone(Counts counts, SkillPair pair) =>
        Scope(counts, pair, CellKey.All, (CountedSet.Everyone, CountAxis.Everyone, 0));

    /// <param name="counts">What was counted.</param>
    /// <param name="pair">The skill.</param>
    /// <param name="breakdown">Makes the groups.</param>
    /// <param name="outside">The key of those who belong to none.</param>
    /// <returns>The groups that somebody belongs to, and those who belong to none; empty if groups overlap.</returns>
    public static IReadOnlyList<SkillScope> Groups(Counts counts, SkillPair pair, ChoiceColumn breakdown, CellKey outside)
    {
        if (breakdown.IsMultiple)
        {
            return [];
        }

        var axis = CountAxis.Of(breakdown);
        var counted = OptionHiding.Counted(breakdown);
        var groups = Enumerable
            .Range(0, counted.Length)
            .Where(group => counted[group])
            .Select(group =>
                Scope(counts, pair, CellKey.All.And(breakdown, group), (CountedSet.Chosen(breakdown, group), axis, group))
            )
            .ToList();
        return breakdown.Answered.Count() == counts.Everyone.Count
            ? groups
            : [.. groups, Everyone(counts, pair).Without(outside, groups)];
    }

    private static SkillScope Scope(
        Counts counts,
        SkillPair pair,
        CellKey where,
        (CountedSet Members, CountAxis Axis, int Place) who
    )
    {
        var cannot = counts[pair.Cannot(who.Axis)];
        return new(
            where,
            LevelCounts.Of(counts[pair.Levels(who.Members)]),
            cannot[0, who.Place].Count,
            cannot[1, who.Place].Count
        );
    }
}
