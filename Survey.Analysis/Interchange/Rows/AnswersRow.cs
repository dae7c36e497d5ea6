using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Rows;

/// <summary>A row: its cells, what they say, and what the check says about that.</summary>
/// <param name="number">As a spreadsheet numbers it: the header is row 1.</param>
/// <param name="line">Where the row begins in the file; a cell may have several lines.</param>
/// <param name="cells">By column; empty where blank.</param>
/// <param name="messages">For its faults.</param>
internal sealed class AnswersRow(int number, int line, string[] cells, FileMessages messages)
{
    internal int Number => number;

    internal int Line => line;

    internal string[] Cells => cells;

    internal string? Id { get; set; }

    internal DateTimeOffset? SubmittedAt { get; set; }

    internal string? Language { get; set; }

    /// <summary>Null where the file has no column of versions or the cell is blank.</summary>
    internal string? Version { get; set; }

    /// <summary>Null where the file has no column of weights or the cell is blank.</summary>
    internal double? Weight { get; set; }

    /// <summary>The words that were matched with options, in the order of the columns.</summary>
    internal List<CellWords> Words { get; } = [];

    internal Dictionary<string, AnswerValue> Given { get; } = [];

    internal List<RowFault> Faults { get; } = [];

    /// <summary>The headers of cells that were dropped.</summary>
    internal List<string> Dropped { get; } = [];

    /// <summary>Null where the row was not checked: it is no text, blank, or has not the cells of the header.</summary>
    internal CheckedAnswers? Checked { get; set; }

    /// <summary>Whether it is UTF-8.</summary>
    internal bool IsText { get; init; } = true;

    /// <summary>Tells rows with other cells apart.</summary>
    internal int Content =>
        cells
            .Aggregate(new HashCode(), (hash, cell) =>
            {
                hash.Add(cell);
                return hash;
            })
            .ToHashCode();

    internal bool IsBlank => IsText && Array.TrueForAll(cells, cell => cell.Length == 0);

    /// <summary>Takes the answer; a second one to the same question must be the same.</summary>
    internal void Give(string key, AnswerValue value, string header)
    {
        if (!Given.TryAdd(key, value) && !IsSame(Given[key], value))
        {
            FaultOfTwo(header, Shown(Given[key]), Shown(value));
        }
    }

    internal void Drop(string header) => Dropped.Add(header);

    internal void FaultOfTwo(string header, string one, string other) => Fault("answers/two-values", header, one, other);

    internal void FaultOfWords(string header, string cell, OptionWordings options) =>
        Fault("answers/unknown-label", header, AnswerText.Shown(cell), Choices.Joined(options.Labels, "; "));

    /// <param name="rule">A rule of <see cref="FileMessages"/>.</param>
    /// <param name="column">The column's header; empty for the whole row.</param>
    /// <param name="arguments">What the rule's text names.</param>
    internal void Fault(string rule, string column, params object[] arguments) =>
        Faults.Add(new(ProblemTexts.IdOf(rule), column, messages.Text(rule, arguments)));

    private static bool IsSame(AnswerValue one, AnswerValue other) =>
        (one, other) is (ListValue first, ListValue second) ? first.Codes.ToHashSet().SetEquals(second.Codes) : one.Equals(other);

    private static string Shown(AnswerValue value) =>
        value switch
        {
            ListValue list => AnswerText.Shown(string.Join(", ", list.Codes)),
            TextValue text => AnswerText.Shown(text.Text),
            _ => AnswerText.Shown(value.ToString()),
        };
}
