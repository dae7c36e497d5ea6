namespace Survey.Analysis.Excel.Answers;

/// <summary>
/// The answers themselves: a column each, read for a respondent when its row is written, so that a million rows need no memory.
/// </summary>
public sealed class AnswersTable
{
    internal AnswersTable(IReadOnlyList<AnswerColumn> columns, int respondents) =>
        (Columns, Respondents) = (columns, respondents);

    /// <summary>The number of rows below the header.</summary>
    public int Respondents { get; }

    internal IReadOnlyList<AnswerColumn> Columns { get; }
}
