using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>A column of a table as it is drawn.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Measure">How values are written.</param>
/// <param name="Values">One for each row that is drawn.</param>
internal sealed record ChartSeries(string Name, Measure Measure, IReadOnlyList<Cell> Values);
