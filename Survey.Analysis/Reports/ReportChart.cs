namespace Survey.Analysis.Reports;

/// <summary>A bar chart on one or more columns of the table it stands with, a bar a row.</summary>
/// <param name="Columns">The names of the columns that are drawn, one series each.</param>
public sealed record ReportChart(IReadOnlyList<string> Columns);
