namespace Survey.Analysis.Plans;

/// <summary>A table of the report, with a chart where the plan wants one.</summary>
public abstract record BlockPlan
{
    /// <summary>The name of the Excel table; unique in the plan, whatever its case.</summary>
    public required string Table { get; init; }

    /// <summary>Null is no chart.</summary>
    public ChartKind? Chart { get; init; }
}
