using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>Skills that were assessed together, as they are and as they should be.</summary>
/// <param name="Id">Unique in the plan.</param>
/// <param name="Title">What people read.</param>
/// <param name="Current">The matrix question of today's levels.</param>
/// <param name="Desired">The matrix question of the levels wanted; it has the same rows and columns.</param>
/// <param name="Skills">Every row of the matrices once.</param>
public sealed record SkillGroup(
    string Id,
    LocalizedText Title,
    string Current,
    string Desired,
    IReadOnlyList<SkillPlacement> Skills
);
