namespace Survey.Analysis.Excel.Workbooks;

/// <summary>A format that depends on what stands in a cell.</summary>
/// <param name="Range">The cells, such as <c>E12:E16</c>.</param>
internal abstract record FormatCondition(string Range);
