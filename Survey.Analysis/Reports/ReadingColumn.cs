namespace Survey.Analysis.Reports;

/// <summary>A column of a table as people read it: what a page or a document shows of the many that a script finds.</summary>
/// <param name="Column">The <see cref="ReportColumn.Name"/> of the column with the values.</param>
public sealed record ReadingColumn(string Column)
{
    /// <summary>The name of the column with the upper limits, where <see cref="Column"/> has the lower ones; null is no interval.</summary>
    public string? To { get; init; }

    /// <summary>The name of the column whose letters stand beside the values; null is none.</summary>
    public string? Letters { get; init; }

    /// <summary>What people read above the column; null is the heading that the column has.</summary>
    public string? Heading { get; init; }

    /// <summary>What stands above several columns that belong together; null is nothing.</summary>
    public string? Over { get; init; }
}
