namespace Survey.Analysis.Excel.Workbooks;

/// <summary>What stands in a cell: a text, a number with or without the formula that gives it, or nothing.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Text">Always written as text, whatever it looks like.</param>
/// <param name="Number">In full precision; beside a formula what a reader without calculation shows.</param>
/// <param name="Formula">Without the equals sign.</param>
internal readonly record struct SheetCell(CellStyle Style, string? Text = null, double? Number = null, string? Formula = null);
