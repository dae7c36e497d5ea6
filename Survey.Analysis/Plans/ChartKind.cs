namespace Survey.Analysis.Plans;

/// <summary>How a table is drawn.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars, a category each, so that long labels stay readable.</summary>
    Bar,
}
