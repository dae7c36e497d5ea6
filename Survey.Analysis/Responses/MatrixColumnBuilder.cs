using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects the answers of a matrix: one <see cref="ChoiceColumn"/> a row.</summary>
internal sealed class MatrixColumnBuilder(MatrixQuestion question) : ColumnBuilder
{
    private readonly Dictionary<string, ChoiceColumnBuilder> rows = question.Rows.ToDictionary(
        row => row.Code,
        row => new ChoiceColumnBuilder(VariableName.Of(question.Name, row.Code), question, question.Columns));

    internal override void Add(int respondent, AnswerValue answer)
    {
        if (answer is not RowsValue { Rows: var cells })
        {
            throw Unexpected(question.Name, answer);
        }

        foreach (var (row, code) in cells)
        {
            (rows.GetValueOrDefault(row) ?? throw Unexpected(question.Name, row)).Add(respondent, code);
        }
    }

    internal IEnumerable<ChoiceColumn> Build(int respondents, BitSet eligible) =>
        question.Rows.Select(row => rows[row.Code].Build(respondents, eligible));
}
