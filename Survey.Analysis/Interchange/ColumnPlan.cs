namespace Survey.Analysis.Interchange;

/// <summary>How to read the rows of a file. It keeps nothing of a row, so that several rows can be read at once.</summary>
/// <param name="Columns">One a column of the file.</param>
/// <param name="Groups">Read several cells that make one answer.</param>
/// <param name="Language">The language that most headers are in; null where headers are codes.</param>
internal sealed record ColumnPlan(
    IReadOnlyList<AnswersColumn> Columns,
    IReadOnlyList<Action<AnswersRow>> Groups,
    string? Language
);
