namespace Survey.Analysis.Reports;

/// <summary>How the values of a column follow from two others of the same row.</summary>
/// <param name="Left">The name of a column.</param>
/// <param name="Operator"><c>/</c> or <c>-</c>.</param>
/// <param name="Right">The name of a column.</param>
public sealed record ColumnFormula(string Left, char Operator, string Right);
