using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Answers;

/// <summary>Texts: what people wrote, ids, times. Always text, whatever they look like.</summary>
/// <param name="header">As in an answers file.</param>
/// <param name="text">The text of a respondent; null is a blank.</param>
internal sealed class TextColumn(string header, Func<int, string?> text) : AnswerColumn(header)
{
    public override void Write(RowWriter row, int column, int respondent)
    {
        if (text(respondent) is { Length: > 0 } written)
        {
            row.Text(column, written);
        }
    }
}
