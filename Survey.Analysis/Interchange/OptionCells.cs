using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>
/// The 0/1 columns of a multiple-answer question. All blank is no answer, all 0 is "asked, and chose nothing"; some blank beside
/// others filled is a fault, since a blank is not "no".
/// </summary>
internal sealed class OptionCells(MultipleQuestion question)
{
    private readonly List<string> chosen = [];
    private int filled;
    private int blanks;

    internal void Blank() => blanks++;

    internal void Read(string code, string header, string cell, AnswersRow row)
    {
        filled++;
        switch (cell.Trim())
        {
            case "1":
                chosen.Add(code);
                break;
            case "0":
                break;
            default:
                row.Fault("answers/not-0-or-1", header, FileTexts.NotZeroOrOne(cell));
                break;
        }
    }

    internal void Finish(AnswersRow row)
    {
        if (filled > 0)
        {
            row.Given[question.Name] = new ListValue([.. chosen]);
        }

        if (filled > 0 && blanks > 0)
        {
            row.Fault("answers/partly-blank", question.Name, FileTexts.PartlyBlank(blanks));
        }

        chosen.Clear();
        (filled, blanks) = (0, 0);
    }
}
