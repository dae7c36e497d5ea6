using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;

namespace Survey.Api.Commands;

/// <summary>
/// Shows how an answers file was understood: which column was taken for which question, which words for which option in which
/// language, and what was left over.
/// </summary>
internal static class ReconciliationText
{
    public static void Show(Terminal terminal, AnswersReading reading, Questionnaire questionnaire)
    {
        var reconciliation = reading.Reconciliation;
        terminal.Say(
            $"Read as {reading.Format}{(reconciliation.Language is { } language ? $", headers in {language}" : "")}: "
                + $"{reading.Rows} rows, {questionnaire.Questions.Count} questions in the questionnaire."
        );
        foreach (var column in reconciliation.Columns)
        {
            terminal.Say(
                $"  column {column.Position} \"{column.Header}\" -> {column.Variable ?? "left out"}{In(column.Language)}"
            );
            foreach (var cell in column.Cells)
            {
                terminal.Say($"      \"{cell.Text}\" -> {cell.Code ?? "no option"}{In(cell.Language)}, {cell.Count} times");
            }
        }

        var without = reconciliation.QuestionsWithoutColumn.Where(name => questionnaire.Find(name) is not null).ToList();
        if (without.Count > 0)
        {
            terminal.Say($"Questions without a column: {string.Join(", ", without)}");
        }

        terminal.Problems(reading.Warnings);
    }

    private static string In(string? language) => language is null ? "" : $" ({language})";
}
