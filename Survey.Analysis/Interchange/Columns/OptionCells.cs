using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>
/// The columns of a multiple-answer question, one an option. All blank is no answer, all "no" is "asked, and chose nothing"; some
/// blank beside others filled is a fault, since a blank is not "no", unless not every version has the option. Services that never write "no" are another matter.
/// </summary>
/// <param name="question">The question.</param>
/// <param name="isOptional">Whether not every version has the option.</param>
internal sealed class OptionCells(MultipleQuestion question, Func<string, bool> isOptional)
{
    private readonly List<(int Column, string Code, string Header, IReadOnlyDictionary<string, string> Words)> columns = [];

    internal MultipleQuestion Question => question;

    /// <summary>Whether another service has written the columns.</summary>
    internal bool IsForeign { get; private set; }

    /// <summary>The codes of the options that have no column.</summary>
    internal IEnumerable<string> Missing =>
        question
            .Options.Select(option => option.Code)
            .Except(columns.Select(column => column.Code))
            .Where(code => !isOptional(code));

    internal void Add(int column, HeaderMatch match, string header, IReadOnlyDictionary<string, string> words)
    {
        columns.Add((column, match.Code!, header, words));
        IsForeign |= match.IsForeign;
    }

    internal void Read(AnswersRow row)
    {
        var chosen = new List<string>();
        var (filled, blank) = (0, 0);
        foreach (var (column, code, header, words) in columns)
        {
            if (row.Cells[column] is { Length: > 0 } cell)
            {
                filled++;
                AddChosen(
                    words.Count == 0 ? cell : words.GetValueOrDefault(FoldedText.Key(cell), cell),
                    code,
                    header,
                    chosen,
                    row
                );
            }
            else if (!isOptional(code))
            {
                blank++;
            }
        }

        if (filled > 0)
        {
            row.Give(question.Name, new ListValue(chosen), columns[0].Header);
        }

        if (filled > 0 && blank > 0 && !IsForeign)
        {
            row.Fault("answers/partly-blank", question.Name, blank);
        }
    }

    private static void AddChosen(string cell, string code, string header, List<string> chosen, AnswersRow row)
    {
        switch (cell)
        {
            case "1":
                chosen.Add(code);
                break;
            case "0":
                break;
            default:
                AddWords(cell, code, header, chosen, row);
                break;
        }
    }

    private static void AddWords(string cell, string code, string header, List<string> chosen, AnswersRow row)
    {
        if (YesNoWords.Read(cell) is not { } isChosen)
        {
            row.Fault("answers/not-0-or-1", header, AnswerText.Shown(cell));
        }
        else if (isChosen)
        {
            chosen.Add(code);
        }
    }
}
