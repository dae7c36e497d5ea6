using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>What is hidden of one skill of everyone or of a group.</summary>
/// <param name="CannotBase">How many gave their level now.</param>
/// <param name="Cannot">How many cannot, their share and its interval.</param>
/// <param name="NeedBase">How many gave both levels.</param>
/// <param name="Need">How many want more, their share and its interval.</param>
/// <param name="Score">What derives from the numbers who want more and who want less: the Ranked Discrepancy Score.</param>
/// <param name="Levels">What derives from the counts of each level: means, products of means, and tests.</param>
internal sealed record SkillHiding(bool CannotBase, bool Cannot, bool NeedBase, bool Need, bool Score, bool Levels)
{
    public static SkillHiding Everything { get; } = new(true, true, true, true, true, true);

    public static SkillHiding Nothing { get; } = new(false, false, false, false, false, false);

    public bool Any => CannotBase || Cannot || NeedBase || Need || Score || Levels;

    /// <param name="suppression">The decision over all tables.</param>
    /// <param name="pair">The skill.</param>
    /// <param name="where">The key of the group.</param>
    /// <param name="levels">The levels of the group's respondents.</param>
    public static SkillHiding Of(ReportSuppression suppression, SkillPair pair, CellKey where, LevelPairs levels)
    {
        var need = SkillKeys.Need(pair);
        var cannotBase = suppression.Hides(where.AndAnswered(pair.Current));
        var cannot = cannotBase || suppression.Hides(where.And(pair.Current, 0));
        var needBase = suppression.Hides(where.And(need, CellKey.Answered));
        var more = needBase || suppression.Hides(where.And(need, SkillKeys.More));
        var score =
            more || suppression.Hides(where.And(need, SkillKeys.Equal)) || suppression.Hides(where.And(need, SkillKeys.Less));
        return new(cannotBase, cannot, needBase, more, score, cannot || score || HasSmallLevel(levels, suppression.MinCell));
    }

    /// <summary>
    /// A mean is a sum of levels: if few respondents have some level, it may give them away ("all can teach it but one"). The
    /// search cannot protect means, because they are not sums of cells, so they are shown only if no level is small.
    /// </summary>
    private static bool HasSmallLevel(LevelPairs levels, int minCell) =>
        levels.Now.Concat(levels.Wanted).Any(count => count > 0 && count < minCell);
}
