using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>A row of a table of skills.</summary>
/// <param name="Ranked">The skill, what is hidden left out.</param>
/// <param name="Label">The skill in the report's language.</param>
internal sealed record SkillRow(RankedSkill Ranked, string Label)
{
    public SkillGap Gap => Ranked.Gap;
}
