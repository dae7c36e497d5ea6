namespace Survey.Analysis.Reports;

/// <summary>A chart of the report that its summary shows too.</summary>
/// <param name="Section">The id of the chapter with the table.</param>
/// <param name="Table">The table that the chart draws.</param>
/// <param name="Chart">One of the table's charts.</param>
public sealed record SummaryFigure(string Section, ReportTable Table, ReportChart Chart);
