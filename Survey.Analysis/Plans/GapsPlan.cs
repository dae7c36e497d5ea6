namespace Survey.Analysis.Plans;

/// <summary>The skills of one group: how many cannot, and how many want more.</summary>
/// <param name="Group">The id of a <see cref="SkillGroup"/>.</param>
internal sealed record GapsPlan(string Group) : BlockPlan;
