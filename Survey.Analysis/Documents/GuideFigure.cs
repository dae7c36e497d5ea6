using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents;

/// <summary>A chart of a document.</summary>
/// <param name="Number">Unique in the document, from 1.</param>
/// <param name="Table">The table that it draws.</param>
/// <param name="Chart">One of the table's charts.</param>
internal sealed record GuideFigure(int Number, ReportTable Table, ReportChart Chart);
