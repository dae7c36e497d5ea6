namespace Survey.Analysis.Problems;

/// <summary>Collects the problems of one file, with texts from <see cref="FileMessages"/>.</summary>
/// <param name="file">The file's name as problems give it.</param>
/// <param name="limit">How many problems are kept; the others are only counted.</param>
/// <param name="messages">Null is English.</param>
internal sealed class ProblemCollector(string file, int limit = int.MaxValue, FileMessages? messages = null)
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> general = [];
    private readonly Dictionary<(string Id, string Place), RepeatedWarning> warnings = [];

    public FileMessages Messages { get; } = messages ?? FileMessages.English;

    public bool IsEmpty => problems.Count == 0;

    /// <summary>In the order of the lines; those of one line in the order in which they were found.</summary>
    public IReadOnlyList<Problem> Problems => [.. problems.OrderBy(problem => problem.Line)];

    /// <summary>How many problems there are beyond <see cref="Problems"/>.</summary>
    public int More { get; private set; }

    /// <summary>Those of the whole file; then one per rule and place, in the order of their first appearance.</summary>
    public IReadOnlyList<Problem> Warnings =>
        [
            .. general,
            .. warnings.Select(pair => new Problem(
                pair.Key.Id,
                file,
                pair.Value.Line,
                pair.Key.Place,
                $"{pair.Key.Place}: {pair.Value.Message} ({Count(pair.Value)})"
            )),
        ];

    /// <param name="rule">A rule of <see cref="FileMessages"/>.</param>
    /// <param name="place">Where it is broken.</param>
    /// <param name="arguments">What the rule's text names.</param>
    public void Add(string rule, ProblemPlace place, params object[] arguments) =>
        AddText(ProblemTexts.IdOf(rule), place, Messages.Text(rule, arguments));

    /// <summary>Adds a problem whose text comes from elsewhere, such as one of the answers to a form.</summary>
    public void AddText(string id, ProblemPlace place, string text)
    {
        if (problems.Count == limit)
        {
            More++;
            return;
        }

        problems.Add(new(id, file, place.Line, place.Name, place.Shown.Length == 0 ? text : $"{place.Shown}: {text}"));
    }

    /// <summary>Warns of something that belongs to no single response.</summary>
    public void Warn(string rule, ProblemPlace place, params object[] arguments) =>
        general.Add(
            new(ProblemTexts.IdOf(rule), file, place.Line, place.Name, $"{place.Name}: {Messages.Text(rule, arguments)}")
        );

    /// <summary>Counts a warning of one response; the message names the first.</summary>
    public void WarnOfRow(string id, ProblemPlace place, int row, string text)
    {
        var first = warnings.GetValueOrDefault((id, place.Name), new(place.Line, row, Responses: 0, text));
        warnings[(id, place.Name)] = first with { Responses = first.Responses + 1 };
    }

    private string Count(RepeatedWarning warning) =>
        warning.Responses == 1
            ? Messages.Text("warning.one", warning.Row)
            : Messages.Text("warning.several", warning.Responses, warning.Row);

    private sealed record RepeatedWarning(int Line, int Row, int Responses, string Message);
}
