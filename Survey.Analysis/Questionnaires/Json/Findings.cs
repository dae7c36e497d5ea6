using System.Globalization;

namespace Survey.Analysis.Questionnaires.Json;

/// <summary>Collects the problems of one file.</summary>
internal sealed class Findings(string file)
{
    private readonly List<Problem> problems = [];

    /// <summary>In the order of the lines; those of one line in the order in which they were found.</summary>
    public IReadOnlyList<Problem> Problems => [.. problems.OrderBy(problem => problem.Line)];

    /// <param name="rule">An id of <see cref="ProblemTexts"/>.</param>
    /// <param name="at">The value at fault.</param>
    /// <param name="arguments">What the rule's text names.</param>
    public void Add(string rule, Node at, params object[] arguments)
    {
        var place = at.Pointer.Length == 0 ? "the file" : at.Pointer;
        var where = at.Owner is null ? place : $"{at.Owner} ({place})";
        problems.Add(new(rule, file, at.Line, at.Pointer, $"{where}: {Text(rule, arguments)}"));
    }

    /// <summary>Adds a problem of the file as a whole.</summary>
    /// <returns>Null, for a caller that has nothing to read on.</returns>
    public T? AddToFile<T>(string rule, int line, params object[] arguments)
        where T : class
    {
        problems.Add(new(rule, file, line, "", $"{Path.GetFileName(file)}: {Text(rule, arguments)}"));
        return null;
    }

    private static string Text(string rule, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, ProblemTexts.ById[rule], arguments);
}
