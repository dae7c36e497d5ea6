using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>What is hidden of one skill of everyone or of a group.</summary>
/// <param name="CannotBase">How many gave their level now.</param>
/// <param name="Cannot">How many cannot, their share and its interval.</param>
/// <param name="NeedBase">How many gave both levels.</param>
/// <param name="Need">How many want more, their share and its interval.</param>
/// <param name="Score">What derives from the numbers who want more and who want less: the Ranked Discrepancy Score.</param>
/// <param name="Means">What derives from the sums of levels: means and Borich's score.</param>
/// <param name="Change">What derives from the numbers of changes: tests.</param>
internal sealed record SkillHiding(bool CannotBase, bool Cannot, bool NeedBase, bool Need, bool Score, bool Means, bool Change)
{
    public static SkillHiding Everything { get; } = new(true, true, true, true, true, true, true);

    public static SkillHiding Nothing { get; } = new(false, false, false, false, false, false, false);

    /// <summary>Whether a count of the skill is hidden.</summary>
    public bool AnyCount => Cannot || Score;

    /// <summary>The same counts, with what is decided on what derives from levels; nobody's levels hide nothing.</summary>
    public SkillHiding With(DerivedHiding hiding) =>
        ReferenceEquals(this, Nothing) ? this : this with { Means = hiding.Means, Change = hiding.Change };

    /// <summary>The counts as the suppression decided; without what derives from levels.</summary>
    /// <param name="suppression">The decision over all tables.</param>
    /// <param name="pair">The skill.</param>
    /// <param name="where">The key of the group.</param>
    public static SkillHiding Of(ReportSuppression suppression, SkillPair pair, CellKey where)
    {
        var need = SkillKeys.Need(pair);
        var cannotBase = suppression.Hides(where.AndAnswered(pair.Current));
        var needBase = suppression.Hides(where.And(need, CellKey.Answered));
        var more = needBase || suppression.Hides(where.And(need, SkillKeys.More));
        return new(
            cannotBase,
            cannotBase || suppression.Hides(where.And(pair.Current, 0)),
            needBase,
            more,
            more || suppression.Hides(where.And(need, SkillKeys.Equal)) || suppression.Hides(where.And(need, SkillKeys.Less)),
            Means: true,
            Change: true
        );
    }
}
