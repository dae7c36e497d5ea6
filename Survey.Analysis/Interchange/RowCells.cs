using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>The columns of a matrix, one a row of it.</summary>
internal sealed class RowCells(MatrixQuestion question)
{
    private readonly List<(int Column, int Row, Func<string, AnswersRow, string?> Code)> columns = [];

    /// <param name="column">The column of the file.</param>
    /// <param name="row">The row of the matrix.</param>
    /// <param name="code">The code that a cell means, known or not; null where there is none, which is a fault of the
    /// row.</param>
    internal void Add(int column, string row, Func<string, AnswersRow, string?> code) =>
        columns.Add((column, question.Rows.Select(item => item.Code).ToList().IndexOf(row), code));

    internal void Read(AnswersRow row)
    {
        string?[]? codes = null;
        foreach (var (column, at, code) in columns)
        {
            var cell = row.Cells[column];
            if (cell.Length > 0)
            {
                codes ??= new string?[question.Rows.Count];
                codes[at] = code(cell, row);
            }
        }

        if (codes is not null)
        {
            row.Given[question.Name] = new RowsValue(new MatrixCells(question, codes));
        }
    }
}
