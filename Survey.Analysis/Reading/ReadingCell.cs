using Survey.Analysis.Reports;

namespace Survey.Analysis.Reading;

/// <summary>What people read in one place of a table.</summary>
/// <param name="Value">The value; of an interval its lower limit.</param>
/// <param name="Measure">How the value is written.</param>
public readonly record struct ReadingCell(Cell Value, Measure Measure)
{
    /// <summary>The upper limit of an interval; null where the value stands alone.</summary>
    public Cell? To { get; init; }

    /// <summary>The letters of the columns that the value exceeds; null is none.</summary>
    public string? Letters { get; init; }

    /// <summary>Whether this is a figure, and not words.</summary>
    public bool IsFigure => Measure is not (Measure.Code or Measure.Text);
}
