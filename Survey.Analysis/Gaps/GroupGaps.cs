using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Gaps;

/// <summary>The skills of those who chose one category of the breakdown.</summary>
public sealed record GroupGaps(Option Category, SkillGaps Gaps);
