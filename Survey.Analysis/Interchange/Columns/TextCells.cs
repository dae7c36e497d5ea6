using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>
/// Reads a cell of words, a number, a date or an e-mail address. What people write instead of a number, a date or an address is
/// dropped with a warning, as is an address that no letter can reach; the other answers of the row count.
/// </summary>
internal sealed class TextCells(TextQuestion question, string header, ColumnWriting values)
{
    internal void Read(string cell, AnswersRow row)
    {
        if (question.Input != TextInput.Text && Placeholder.Is(cell))
        {
            row.Drop(header);
            return;
        }

        switch (question.Input)
        {
            case TextInput.Number when values.IsOpen(cell):
                row.Fault("answers/open-number", header, AnswerText.Shown(cell));
                break;
            case TextInput.Number:
                Give(values.Number(cell) ?? cell, row);
                break;
            case TextInput.Date:
                Give(values.Date(cell) ?? cell, row);
                break;
            case TextInput.Email when !TextNormaliser.IsEmail(cell.Trim()):
                row.Drop(header);
                break;
            default:
                Give(FormulaGuard.Unguard(cell), row);
                break;
        }
    }

    private void Give(string text, AnswersRow row) => row.Give(question.Name, new TextValue(text), header);
}
