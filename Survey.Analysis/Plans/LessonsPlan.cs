namespace Survey.Analysis.Plans;

/// <summary>What the needs mean for each lesson.</summary>
public sealed record LessonsPlan : BlockPlan;
