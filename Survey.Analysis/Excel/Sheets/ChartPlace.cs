using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>Where a chart stands, and the table whose cells it draws.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Table">Where its figures stand.</param>
/// <param name="Column">The first column of its room, from 0.</param>
/// <param name="FirstRow">The first row of its room.</param>
/// <param name="Width">In characters of a sheet's columns.</param>
/// <param name="Height">In points.</param>
internal sealed record ChartPlace(ReportChart Chart, TablePlace Table, int Column, int FirstRow, double Width, double Height);
