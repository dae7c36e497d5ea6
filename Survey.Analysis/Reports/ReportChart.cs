namespace Survey.Analysis.Reports;

/// <summary>A chart of the table it stands with.</summary>
public sealed record ReportChart
{
    public required ChartShape Shape { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>What the values measure, beside their axis.</summary>
    public required string Axis { get; init; }

    /// <summary>The names of the columns that are drawn, one series each.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The columns with the limits of the first series' intervals; null where none are drawn.</summary>
    public (string Low, string High)? Limits { get; init; }

    /// <summary>The rows that are drawn, the first and how many; null is all.</summary>
    public (int First, int Count)? Rows { get; init; }

    /// <summary>Whether the row with the largest value of the first series comes first; otherwise rows stand as in the table.</summary>
    public bool IsSorted { get; init; }

    /// <summary>The largest value that there can be; null is open.</summary>
    public double? Largest { get; init; }

    /// <summary>The alternative text, for readers who do not see the chart.</summary>
    public required string Description { get; init; }
}
