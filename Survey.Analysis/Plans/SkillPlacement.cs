namespace Survey.Analysis.Plans;

/// <summary>Where a skill belongs and where it is taught.</summary>
/// <param name="Skill">The row code in both matrices of its group.</param>
/// <param name="Area">The id of a <see cref="SkillArea"/>.</param>
/// <param name="Lesson">The number of a <see cref="Lesson"/>.</param>
public sealed record SkillPlacement(string Skill, string Area, int Lesson);
