namespace Survey.Analysis.Reports.Json;

/// <summary>What to know of a cell of a cross-tab before reading it.</summary>
/// <param name="Hidden">Whether its count is hidden.</param>
/// <param name="SmallBase">Whether its column has few respondents.</param>
internal sealed record MarkData(bool Hidden, bool SmallBase);
