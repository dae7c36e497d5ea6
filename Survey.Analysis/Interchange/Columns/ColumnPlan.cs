using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Sources;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>How to read the rows of a file. It keeps nothing of a row, so that several rows can be read at once.</summary>
/// <param name="Columns">One a column of the file.</param>
/// <param name="Groups">Read several cells that make one answer.</param>
/// <param name="Language">The language that most headers are in; null where headers are codes.</param>
internal sealed record ColumnPlan(
    IReadOnlyList<AnswersColumn> Columns,
    IReadOnlyList<Action<AnswersRow>> Groups,
    string? Language
)
{
    internal static readonly ColumnPlan None = new([], [], Language: null) { IsUsable = false };

    /// <summary>Whether rows can be read by it.</summary>
    internal bool IsUsable { get; private init; } = true;

    /// <summary>The plan of a file whose columns are not understood.</summary>
    internal static ColumnPlan Unread(TableShape shape) => None with { Columns = [.. shape.Cells.Select(AnswersColumn.LeftOut)] };

    internal bool Has(string variable) => Columns.Any(column => column.Variable == variable);
}
