namespace Survey.Analysis.Plans;

/// <summary>The answers to one question.</summary>
/// <param name="Variable">A question's name, or <c>matrix/row</c>.</param>
/// <param name="Order">The order of the rows.</param>
internal sealed record DistributionPlan(string Variable, CategoryOrder Order) : BlockPlan;
