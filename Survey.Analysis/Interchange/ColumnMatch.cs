using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange;

/// <summary>What a column of a file was taken for.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Variable">A question, <c>question/part</c>, <c>question-Comment</c> or <c>response_id</c> and the like; null
/// where it was left out.</param>
/// <param name="Language">The language of the wording that the header has; null where it is a code.</param>
/// <param name="Cells">Which words were taken for which option, in the order of their first appearance; empty where cells are
/// codes.</param>
public sealed record ColumnMatch(int Position, string Header, string? Variable, string? Language, IReadOnlyList<CellMatch> Cells);
