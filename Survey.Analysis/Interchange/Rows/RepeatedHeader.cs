using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;

namespace Survey.Analysis.Interchange.Rows;

/// <summary>
/// Rows that name columns and answer nothing: Qualtrics writes its header three times, and files put below each other have the
/// header of each.
/// </summary>
internal sealed class RepeatedHeader(TableShape shape, HeaderReader headers)
{
    private const string ImportId = "{\"ImportId\"";

    internal bool Is(AnswersRow row) =>
        row.Cells.Any(cell => cell.StartsWith(ImportId, StringComparison.Ordinal))
        || shape.Cells.SequenceEqual(row.Cells)
        || (row.Number == shape.HeaderRow + 1 && AreWordings(row.Cells));

    private bool AreWordings(string[] cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return 2 * filled.Count(cell => headers.Knows(cell, AnswersFormat.GoogleForms)) > filled.Count;
    }
}
