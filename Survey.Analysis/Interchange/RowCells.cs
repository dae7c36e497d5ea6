using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>The columns of a matrix, one a row of it.</summary>
internal sealed class RowCells(MatrixQuestion question)
{
    private Dictionary<string, string> cells = new(question.Rows.Count);

    internal void Read(string row, string code) => cells[row] = code;

    internal void Finish(AnswersRow row)
    {
        if (cells.Count > 0)
        {
            row.Given[question.Name] = new RowsValue(cells);
            cells = new(question.Rows.Count);
        }
    }
}
