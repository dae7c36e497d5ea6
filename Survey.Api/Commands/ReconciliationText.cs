using Survey.Analysis.Interchange;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Api.Commands;

/// <summary>
/// Shows how an answers file was understood: which column was taken for which question, which words for which option in which
/// language, and what was left over.
/// </summary>
internal static class ReconciliationText
{
    public static void Show(Terminal terminal, AnswersReading reading, Questionnaire questionnaire, FileMessages messages)
    {
        var reconciliation = reading.Reconciliation;
        var (format, rows, questions) = (reading.Format, reading.Rows, questionnaire.Questions.Count);
        terminal.Say(
            reconciliation.Language is { } language
                ? messages.Text("import.read_in", format, rows, questions, language)
                : messages.Text("import.read", format, rows, questions)
        );
        foreach (var column in reconciliation.Columns)
        {
            var meant = (column.Variable ?? messages.Text("import.left_out")) + In(column.Language);
            terminal.Say("  " + messages.Text("import.column", column.Position, column.Header, meant));
            foreach (var cell in column.Cells)
            {
                var code = (cell.Code ?? messages.Text("import.no_option")) + In(cell.Language);
                terminal.Say("      " + messages.Text("import.cell", cell.Text, code, cell.Count));
            }
        }

        var without = reconciliation.QuestionsWithoutColumn.Where(name => questionnaire.Find(name) is not null).ToList();
        if (without.Count > 0)
        {
            terminal.Say(messages.Text("import.without_column", string.Join(", ", without)));
        }

        terminal.Problems(reading.Warnings);
    }

    private static string In(string? language) => language is null ? "" : $" ({language})";
}
