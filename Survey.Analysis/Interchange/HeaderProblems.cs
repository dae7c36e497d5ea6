using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>Problems of the header of an answers file.</summary>
internal static class HeaderProblems
{
    /// <param name="problems">Where the problem goes.</param>
    /// <param name="rule">A rule of <see cref="ProblemTexts"/>.</param>
    /// <param name="column">A header, or the question whose columns are at fault.</param>
    /// <param name="arguments">What the rule's text names.</param>
    internal static void AddColumn(this ProblemCollector problems, string rule, string column, params object[] arguments) =>
        problems.Add(rule, new ProblemPlace(1, $"column “{AnswerText.Shown(column)}”"), arguments);

    /// <summary>Adds that no question has this header.</summary>
    internal static void AddUnknownColumn(this ProblemCollector problems, string header, IEnumerable<string> known)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            problems.AddColumn("columns/unnamed", header);
        }
        else
        {
            problems.AddColumn("columns/unknown", header, NearestName.Advice(header, known));
        }
    }
}
