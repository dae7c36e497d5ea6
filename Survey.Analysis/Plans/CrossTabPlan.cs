namespace Survey.Analysis.Plans;

/// <summary>One variable against another.</summary>
/// <param name="Rows">A question's name, or <c>matrix/row</c>.</param>
/// <param name="Columns">A question's name, or <c>matrix/row</c>.</param>
internal sealed record CrossTabPlan(string Rows, string Columns) : BlockPlan
{
    /// <summary>The name of such a table that is in no plan.</summary>
    public static string NameOf(string rows, string columns) => $"x_{rows}_by_{columns}".Replace('/', '_');
}
