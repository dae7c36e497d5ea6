using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Problems of the header of an answers file.</summary>
internal static class HeaderProblems
{
    /// <param name="problems">Where the problem goes.</param>
    /// <param name="rule">A rule of <see cref="FileMessages"/>.</param>
    /// <param name="line">Of the header.</param>
    /// <param name="column">A header, or the question whose columns are at fault.</param>
    /// <param name="arguments">What the rule's text names.</param>
    internal static void AddColumn(
        this ProblemCollector problems,
        string rule,
        int line,
        string column,
        params object[] arguments
    ) =>
        problems.Add(
            rule,
            new ProblemPlace(line, problems.Messages.Text("place.the_column", AnswerText.Shown(column))),
            arguments
        );
}
