using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>The problems of a file: all are counted, a hundred are kept.</summary>
internal sealed class ProblemList(string fileName)
{
    private const int Most = 100;

    private readonly List<Problem> problems = [];
    private readonly Dictionary<(string Id, string Place), (int Line, int Row, int Responses, string Message)> warnings = [];

    internal IReadOnlyList<Problem> Problems => problems;

    internal int More { get; private set; }

    /// <summary>In the order of their first appearance; the message says how many responses, and where the first is.</summary>
    internal IReadOnlyList<Problem> Warnings =>
        [
            .. warnings.Select(pair => new Problem(
                pair.Key.Id,
                fileName,
                pair.Value.Line,
                pair.Key.Place,
                $"{pair.Key.Place}: {pair.Value.Message} ({pair.Value.Responses} {(pair.Value.Responses == 1 ? "response" : "responses, the first")} in row {pair.Value.Row})"
            )),
        ];

    /// <param name="id">The rule.</param>
    /// <param name="line">From 1; 0 for the whole file.</param>
    /// <param name="place">A column or cell; empty for a whole row or file.</param>
    /// <param name="message">The rule and what to do.</param>
    internal void Add(string id, int line, string place, string message)
    {
        if (problems.Count < Most)
        {
            problems.Add(new(id, fileName, line, place, place.Length == 0 ? message : $"{place}: {message}"));
        }
        else
        {
            More++;
        }
    }

    internal void Warn(string id, string place, int line, int row, string message)
    {
        var (firstLine, firstRow, responses, text) = warnings.GetValueOrDefault((id, place), (line, row, 0, message));
        warnings[(id, place)] = (firstLine, firstRow, responses + 1, text);
    }
}
