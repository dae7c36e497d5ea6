using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Excel.Answers;

/// <summary>One option of a multiple choice: 1 or 0, blank where the question was not answered.</summary>
internal sealed class OptionColumn(string header, ChoiceColumn choice, int option) : AnswerColumn(header)
{
    public override void Write(RowWriter row, int column, int respondent)
    {
        if (choice.Answered[respondent])
        {
            row.Number(column, choice.Chosen[option][respondent] ? "1"u8 : "0"u8);
        }
    }
}
