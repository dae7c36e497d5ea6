namespace Survey.Analysis.Plans;

/// <summary>All skills of the plan ranked by need.</summary>
public sealed record NeedsPlan : BlockPlan;
