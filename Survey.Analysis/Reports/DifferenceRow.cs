using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>A row of the groups beside the whole: one skill.</summary>
/// <param name="Label">The skill in the report's language.</param>
/// <param name="Whole">The skill of everyone.</param>
/// <param name="Groups">The skill of each group.</param>
internal sealed record DifferenceRow(string Label, SkillGap Whole, IReadOnlyList<SkillGap> Groups)
{
    /// <summary>Whether the difference of a group from the whole is hidden.</summary>
    public bool Hides(int group) => Whole.Cannot.Count.IsHidden || Groups[group].Cannot.Count.IsHidden;
}
