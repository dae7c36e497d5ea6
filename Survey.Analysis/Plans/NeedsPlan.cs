namespace Survey.Analysis.Plans;

/// <summary>All skills of the plan ranked by need.</summary>
internal sealed record NeedsPlan : BlockPlan;
