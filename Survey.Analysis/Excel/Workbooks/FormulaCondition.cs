namespace Survey.Analysis.Excel.Workbooks;

/// <summary>Highlights the cells for which a formula is true.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Formula">For the first of them, without the equals sign; what it refers to moves along.</param>
/// <param name="Look">How the cells look then.</param>
internal sealed record FormulaCondition(string Range, string Formula, Highlight Look) : FormatCondition(Range);
