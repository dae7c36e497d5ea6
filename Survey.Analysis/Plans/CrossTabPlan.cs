namespace Survey.Analysis.Plans;

/// <summary>One variable against another.</summary>
/// <param name="Rows">A question's name, or <c>matrix/row</c>.</param>
/// <param name="Columns">A question's name, or <c>matrix/row</c>.</param>
internal sealed record CrossTabPlan(string Rows, string Columns) : BlockPlan;
