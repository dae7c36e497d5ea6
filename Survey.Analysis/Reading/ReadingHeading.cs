using Survey.Analysis.Reports;

namespace Survey.Analysis.Reading;

/// <summary>The head of a column that people read.</summary>
/// <param name="Text">The words above it.</param>
/// <param name="Measure">Of its values.</param>
/// <param name="Place">The place of the column with the values in the report's table, from 0.</param>
public sealed record ReadingHeading(string Text, Measure Measure, int Place)
{
    /// <summary>What stands above several columns that belong together; null is nothing.</summary>
    public string? Over { get; init; }

    /// <summary>The place of the column with the upper limits of intervals; null is none.</summary>
    public int? To { get; init; }

    /// <summary>The place of the column with the letters beside the values; null is none.</summary>
    public int? Letters { get; init; }

    /// <summary>Whether the column has figures, and not words.</summary>
    public bool IsFigure => Measure is not (Measure.Code or Measure.Text);
}
