using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Answers;

/// <summary>Numbers that people gave, and weights.</summary>
/// <param name="header">As in an answers file.</param>
/// <param name="number">The number of a respondent; null is a blank.</param>
internal sealed class NumberColumn(string header, Func<int, double?> number) : AnswerColumn(header)
{
    public override void Write(RowWriter row, int column, int respondent)
    {
        if (number(respondent) is { } given)
        {
            row.Number(column, given);
        }
    }
}
