namespace Survey.Analysis.Interchange;

/// <summary>How to read the rows of a file.</summary>
/// <param name="Columns">One a column of the file.</param>
/// <param name="Finish">What is to be done once all cells of a row are read: several cells that make one answer.</param>
/// <param name="Language">The language that most headers are in; null where headers are codes.</param>
internal sealed record ColumnPlan(IReadOnlyList<AnswersColumn> Columns, IReadOnlyList<Action<AnswersRow>> Finish, string? Language);
