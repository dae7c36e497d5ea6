namespace Survey.Analysis.Excel.Sheets;

/// <summary>A number of a sheet, written in full precision; with the formula that gives it where there is one.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Reference">The cell, such as <c>E12</c>.</param>
/// <param name="Value">What the report computed, which a reader without calculation shows.</param>
/// <param name="Formula">Without the equals sign; null where the number is a constant.</param>
internal sealed record LiveCell(string Sheet, string Reference, double Value, string? Formula);
