using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>
/// The 0/1 columns of a multiple-answer question. All blank is no answer, all 0 is "asked, and chose nothing"; some blank beside
/// others filled is a fault, since a blank is not "no", unless the option was not in every version.
/// </summary>
internal sealed class OptionCells(MultipleQuestion question, Func<string, bool> isOptional)
{
    private readonly List<(int Column, string Code, string Header)> columns = [];

    internal void Add(int column, string code, string header) => columns.Add((column, code, header));

    internal void Read(AnswersRow row)
    {
        var chosen = new List<string>();
        var (filled, blank) = (0, 0);
        foreach (var (column, code, header) in columns)
        {
            if (row.Cells[column] is { Length: > 0 } cell)
            {
                filled++;
                AddChosen(cell, code, header, chosen, row);
            }
            else if (!isOptional(code))
            {
                blank++;
            }
        }

        if (filled > 0)
        {
            row.Given[question.Name] = new ListValue(chosen);
        }

        if (filled > 0 && blank > 0)
        {
            row.Fault("answers/partly-blank", question.Name, blank);
        }
    }

    private static void AddChosen(string cell, string code, string header, List<string> chosen, AnswersRow row)
    {
        switch (cell.Trim())
        {
            case "1":
                chosen.Add(code);
                break;
            case "0":
                break;
            default:
                row.Fault("answers/not-0-or-1", header, AnswerText.Shown(cell));
                break;
        }
    }
}
