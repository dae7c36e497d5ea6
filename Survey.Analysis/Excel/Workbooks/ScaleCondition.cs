namespace Survey.Analysis.Excel.Workbooks;

/// <summary>Shades cells between two colours.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Lowest">The colour of the lowest figure.</param>
/// <param name="Highest">The colour of the highest figure.</param>
internal sealed record ScaleCondition(string Range, string Lowest, string Highest) : FormatCondition(Range);
