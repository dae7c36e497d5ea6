using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>The skills of one set of respondents, in the questionnaire's order, with their ranks.</summary>
/// <param name="Respondents">The size of the set.</param>
/// <param name="Skills">Every skill of every group.</param>
public sealed record SkillGaps(Count Respondents, IReadOnlyList<RankedSkill> Skills)
{
    /// <summary>
    /// The skills from the greatest need to the least; those without a score last; ties in the questionnaire's order.
    /// </summary>
    public IEnumerable<RankedSkill> ByNeed => Skills.OrderBy(skill => skill.Rank ?? int.MaxValue);
}
