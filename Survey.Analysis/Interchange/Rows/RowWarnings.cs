using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Rows;

internal static class RowWarnings
{
    /// <summary>Warns of something in a row that changes nothing about its other answers.</summary>
    /// <param name="problems">Where the warning goes.</param>
    /// <param name="row">The row.</param>
    /// <param name="rule">A rule of <see cref="FileMessages"/>.</param>
    /// <param name="place">A variable or a header.</param>
    internal static void WarnOf(this ProblemCollector problems, AnswersRow row, string rule, string place) =>
        problems.WarnOfRow(rule, new(row.Line, place), row.Number, problems.Messages.Text(rule));
}
