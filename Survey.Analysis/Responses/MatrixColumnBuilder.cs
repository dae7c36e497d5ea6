using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects the answers of a matrix: one <see cref="ChoiceColumn"/> a row.</summary>
internal sealed class MatrixColumnBuilder(MatrixQuestion question) : ColumnBuilder
{
    private readonly ChoiceColumnBuilder[] rows =
    [
        .. question.Rows.Select(row => new ChoiceColumnBuilder(
            VariableName.Of(question.Name, row.Code),
            question,
            question.Columns
        )),
    ];

    internal override void Add(int respondent, AnswerValue answer)
    {
        if (answer is not RowsValue { Rows: var cells })
        {
            throw Unexpected(question.Name, answer);
        }

        var found = 0;
        var codes = MatrixCells.ByPosition(question, cells);
        for (var at = 0; at < codes.Length; at++)
        {
            if (codes[at] is { } code)
            {
                found++;
                rows[at].Add(respondent, code);
            }
        }

        if (found < cells.Count)
        {
            throw Unexpected(question.Name, string.Join(", ", cells.Keys));
        }
    }

    internal override void Remove(int respondent)
    {
        foreach (var row in rows)
        {
            row.Remove(respondent);
        }
    }

    /// <param name="respondents">How many there are.</param>
    /// <param name="eligible">To whom a row applied, by matrix and variable.</param>
    /// <param name="offered">To whom a column was offered, by its code; null where to all who were asked.</param>
    internal IEnumerable<ChoiceColumn> Build(
        int respondents,
        Func<string, string, BitSet> eligible,
        Func<string, BitSet?> offered
    ) =>
        rows.Select(
            (row, at) =>
                row.Build(respondents, eligible(question.Name, VariableName.Of(question.Name, question.Rows[at].Code)), offered)
        );
}
