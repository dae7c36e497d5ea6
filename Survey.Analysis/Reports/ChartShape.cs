namespace Survey.Analysis.Reports;

/// <summary>How a chart draws its values.</summary>
public enum ChartShape
{
    /// <summary>One horizontal bar per row, so that long labels stay readable.</summary>
    Bars,

    /// <summary>Horizontal bars of parts that add up to a whole.</summary>
    StackedBars,

    /// <summary>Two horizontal bars per row, to be compared.</summary>
    PairedBars,

    /// <summary>Vertical bars, one series per column of the table: groups side by side.</summary>
    Columns,
}
