namespace Survey.Analysis.Excel.Answers;

/// <summary>What the sheet of answers takes from the workbook around it.</summary>
/// <param name="HeaderStyle">The style of the header's cells: its place in the workbook's list.</param>
/// <param name="Print">The elements about printing, as XML.</param>
internal sealed record AnswersLook(uint HeaderStyle, string Print);
