using Survey.Analysis.Problems;

namespace Survey.Analysis.Json;

/// <summary>Problems of JSON files, placed by node.</summary>
internal static class NodeProblems
{
    /// <param name="problems">Where the problem goes.</param>
    /// <param name="rule">A rule of <see cref="ProblemTexts"/>.</param>
    /// <param name="at">The value at fault.</param>
    /// <param name="arguments">What the rule's text names.</param>
    public static void Add(this ProblemCollector problems, string rule, Node at, params object[] arguments)
    {
        var pointer = at.Pointer.Length == 0 ? "the file" : at.Pointer;
        var shown = at.Owner is null ? pointer : $"{at.Owner} ({pointer})";
        problems.Add(rule, new ProblemPlace(at.Line, at.Pointer) { Shown = shown }, arguments);
    }

    /// <summary>Warns of something that works and should be written otherwise.</summary>
    /// <inheritdoc cref="Add"/>
    public static void Warn(this ProblemCollector problems, string rule, Node at, params object[] arguments) =>
        problems.Warn(rule, new ProblemPlace(at.Line, at.Pointer), arguments);

    /// <summary>Adds a problem of the file as a whole.</summary>
    public static void AddToFile(this ProblemCollector problems, string rule, int line, params object[] arguments) =>
        problems.Add(rule, new ProblemPlace(line), arguments);
}
