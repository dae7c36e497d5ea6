using Survey.Analysis.Interchange;
using Survey.Analysis.Problems;

namespace Survey.Api.Commands;

/// <summary>Shows what was found in an answers file beside the answers.</summary>
internal static class ReadingRemarks
{
    private const int MostTexts = 10;

    /// <summary>The problems of the file, with a last line where there are more than it names.</summary>
    public static IReadOnlyList<Problem> Problems(AnswersReading reading, string path) =>
        reading.MoreProblems == 0
            ? reading.Problems
            :
            [
                .. reading.Problems,
                new Problem(
                    "file/more-problems",
                    path,
                    0,
                    "",
                    $"There are {reading.MoreProblems} more problems: mend these first, then read the file again."
                ),
            ];

    /// <summary>What was counted as given although a form would have refused it, and what was left out.</summary>
    public static void Show(AnswersReading reading, Terminal terminal)
    {
        terminal.Problems(reading.Warnings);
        var leftOut = reading
            .Reconciliation.Columns.Where(column => column.Variable is null)
            .Select(column => string.IsNullOrWhiteSpace(column.Header) ? $"column {column.Position}" : column.Header)
            .ToList();
        if (leftOut.Count > 0)
        {
            terminal.Remark($"Columns left out: {string.Join("; ", leftOut)}");
        }

        foreach (var other in reading.Others.Where(other => !other.Texts.Any(text => text.IsSuspicious)))
        {
            terminal.Remark(
                $"{other.Variable}: {other.Count} of {other.Answers} answers match no option and count as “other”: "
                    + $"{string.Join("; ", other.Texts.Take(MostTexts).Select(text => $"“{text.Text}”"))}."
            );
        }

        foreach (var rows in reading.LeftOut)
        {
            terminal.Remark($"Rows left out, {ImportText.Text(rows.Reason)}: {rows.Rows.Count}");
        }
    }
}
