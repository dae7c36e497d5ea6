using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>A field of skills, such as communicating or transacting.</summary>
public sealed record SkillArea(string Id, LocalizedText Title);
