using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Excel.Answers;

/// <summary>One option of a multiple choice: 1 or 0, blank where the question was not answered or did not offer it.</summary>
internal sealed class OptionColumn(string header, ChoiceColumn choice, int option) : AnswerColumn(header)
{
    public override void Write(RowWriter row, int column, int respondent)
    {
        if (choice.Answered[respondent] && (!choice.IsUneven(option) || choice.Offered[option]![respondent]))
        {
            row.Number(column, choice.Chosen[option][respondent] ? "1"u8 : "0"u8);
        }
    }
}
