using Survey.Analysis.Interchange;
using Survey.Analysis.Problems;

namespace Survey.Api.Commands;

/// <summary>Shows what was found in an answers file beside the answers.</summary>
internal static class ReadingRemarks
{
    private const int MostTexts = 10;

    /// <summary>The problems of the file, with a last line where there are more than it names.</summary>
    public static IReadOnlyList<Problem> Problems(AnswersReading reading, string path, FileMessages messages) =>
        reading.MoreProblems == 0
            ? reading.Problems
            :
            [
                .. reading.Problems,
                new Problem("file/more-problems", path, 0, "", messages.Text("file/more-problems", reading.MoreProblems)),
            ];

    /// <summary>What was counted as given although a form would have refused it, and what was left out.</summary>
    public static void Show(AnswersReading reading, Terminal terminal, FileMessages messages)
    {
        terminal.Problems(reading.Warnings);
        var leftOut = reading
            .Reconciliation.Columns.Where(column => column.Variable is null)
            .Select(column =>
                string.IsNullOrWhiteSpace(column.Header) ? messages.Text("import.column_number", column.Position) : column.Header
            )
            .ToList();
        if (leftOut.Count > 0)
        {
            terminal.Remark(messages.Text("import.columns_left_out", string.Join("; ", leftOut)));
        }

        foreach (var other in reading.Others.Where(other => !other.Texts.Any(text => text.IsSuspicious)))
        {
            var texts = other.Texts.Take(MostTexts).Select(text => messages.Text("words.once", text.Text));
            terminal.Remark(messages.Text("import.others", other.Variable, other.Count, other.Answers, string.Join("; ", texts)));
        }

        foreach (var rows in reading.LeftOut)
        {
            terminal.Remark(messages.Text("import.rows_left_out", ImportText.Text(rows.Reason, messages), rows.Rows.Count));
        }
    }
}
