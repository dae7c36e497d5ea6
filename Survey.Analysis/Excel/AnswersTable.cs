using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>The raw answers: a header and a row a response, produced one at a time so that a million rows need no memory.</summary>
/// <param name="Columns">The names of the columns, as in an answers file.</param>
/// <param name="Rows">The cells of each response, in the order of <paramref name="Columns"/>; the default cell is a blank.</param>
public sealed record AnswersTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<Cell>> Rows);
