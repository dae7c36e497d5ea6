namespace Survey.Analysis.Reports;

/// <summary>A line of the first or the last sheet: what, and its value or explanation.</summary>
/// <param name="Key">Stable for scripts, such as <c>respondents</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The words or the number.</param>
public sealed record Fact(string Key, string Label, Cell Value);
