namespace Survey.Analysis.Plans;

/// <summary>What the needs mean for each lesson.</summary>
internal sealed record LessonsPlan : BlockPlan;
