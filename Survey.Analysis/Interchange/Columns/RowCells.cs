using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>The columns of a matrix, one or more a row of it.</summary>
internal sealed class RowCells(MatrixQuestion question)
{
    private readonly List<(int Column, int Row, string Header, Func<string, AnswersRow, string?> Code)> columns = [];

    /// <param name="column">The column of the file.</param>
    /// <param name="row">The row of the matrix.</param>
    /// <param name="header">As the file has it.</param>
    /// <param name="code">The code that a cell means, known or not; null where there is none, which is a fault of the
    /// row.</param>
    internal void Add(int column, string row, string header, Func<string, AnswersRow, string?> code) =>
        columns.Add((column, question.Rows.IndexOf(row), header, code));

    internal void Read(AnswersRow row)
    {
        string?[]? codes = null;
        foreach (var (column, at, header, code) in columns)
        {
            var cell = row.Cells[column];
            if (cell.Length == 0)
            {
                continue;
            }

            codes ??= new string?[question.Rows.Count];
            var given = code(cell, row);
            if (given is not null && codes[at] is { } other && other != given)
            {
                row.FaultOfTwo(header, AnswerText.Shown(other), AnswerText.Shown(given));
            }

            codes[at] ??= given;
        }

        if (codes is not null)
        {
            row.Given[question.Name] = new RowsValue(new MatrixCells(question, codes));
        }
    }
}
