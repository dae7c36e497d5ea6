using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>Puts skills in the order of need.</summary>
internal static class NeedsRanking
{
    /// <summary>
    /// Ranks by Ranked Discrepancy Score (the lowest score first), by mean weighted discrepancy and by the share that wants
    /// more (the highest first). Equal values share the smallest rank of their tie; a skill without a value has no rank.
    /// </summary>
    public static IReadOnlyList<RankedSkill> Rank(IReadOnlyList<SkillGap> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        var byDiscrepancy = Ranks(gaps, gap => Negative(gap.RankedDiscrepancy));
        var byWeighted = Ranks(gaps, gap => gap.MeanWeightedDiscrepancy.Value);
        var byShare = Ranks(gaps, gap => gap.WantsMore.Share.Value);
        var intervals = gaps.Select(gap => gap.WantsMore.Interval).ToList();
        return
        [
            .. gaps.Select(
                (gap, i) =>
                    new RankedSkill(gap, byDiscrepancy[i], byWeighted[i], byShare[i], From(intervals, i), To(intervals, i))
            ),
        ];
    }

    /// <summary>The rank of each item by that value, the highest first; ties share the smallest rank.</summary>
    internal static IReadOnlyList<int?> Ranks<T>(IReadOnlyList<T> items, Func<T, double?> value)
    {
        var values = items.Select(value).ToList();
        return [.. values.Select(own => own is null ? (int?)null : 1 + values.Count(other => other > own))];
    }

    private static double? Negative(Figure figure) => -figure.Value;

    private static int? From(List<Interval?> intervals, int index) =>
        intervals[index] is { } own ? 1 + intervals.Count(other => other?.Low > own.High) : null;

    private static int? To(List<Interval?> intervals, int index) =>
        intervals[index] is { } own
            ? intervals.Count(other => other is not null) - intervals.Count(other => other?.High < own.Low)
            : null;
}
