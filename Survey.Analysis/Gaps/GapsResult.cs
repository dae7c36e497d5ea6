namespace Survey.Analysis.Gaps;

/// <summary>The skills of everyone, and of each group of a breakdown.</summary>
/// <param name="Everyone">All respondents of the set.</param>
/// <param name="Breakdown">The variable that makes the groups; null where there is no breakdown.</param>
/// <param name="Groups">A group a category, in the questionnaire's order, also those nobody belongs to.</param>
public sealed record GapsResult(SkillGaps Everyone, string? Breakdown, IReadOnlyList<GroupGaps> Groups);
