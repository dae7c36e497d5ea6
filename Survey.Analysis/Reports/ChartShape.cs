namespace Survey.Analysis.Reports;

/// <summary>How a chart draws its values.</summary>
public enum ChartShape
{
    /// <summary>A horizontal bar a row, so that long labels stay readable.</summary>
    Bars,

    /// <summary>Horizontal bars of parts that add up to a whole.</summary>
    StackedBars,

    /// <summary>Two horizontal bars a row, to be compared.</summary>
    PairedBars,

    /// <summary>Standing columns, a series a column of the table: groups side by side.</summary>
    Columns,
}
