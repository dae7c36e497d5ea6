using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>
/// Responses without a weight in a file where others have one: each counts as weight 1, which may be anything beside the others.
/// </summary>
internal sealed class BlankWeights
{
    private readonly List<(int Line, int Row)> blank = [];
    private string? header;

    /// <param name="row">A sound row.</param>
    /// <param name="plan">Of its file.</param>
    public void Add(AnswersRow row, ColumnPlan plan)
    {
        if (row.Weight is null)
        {
            blank.Add((row.Line, row.Number));
        }
        else
        {
            header ??= plan.Columns.First(column => column.Variable == MetaColumns.Weight).Header;
        }
    }

    public void Warn(ProblemCollector problems)
    {
        foreach (var (line, row) in header is null ? [] : blank)
        {
            problems.WarnOfRow("answers/no-weight", new(line, header!), row, problems.Messages.Text("answers/no-weight"));
        }
    }
}
