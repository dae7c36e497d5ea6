namespace Survey.Analysis.Excel.Workbooks;

/// <summary>What a conditional format changes in a cell.</summary>
/// <param name="Fill">The colour behind the figure.</param>
/// <param name="IsBold">Whether it is set in bold.</param>
/// <param name="IsUnderlined">Whether it is underlined.</param>
internal sealed record Highlight(string Fill, bool IsBold, bool IsUnderlined);
