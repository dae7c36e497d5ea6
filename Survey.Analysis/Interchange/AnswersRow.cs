using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>A row while it is read: what its cells say, before the check.</summary>
internal sealed class AnswersRow
{
    /// <summary>As a spreadsheet numbers it: the header is row 1.</summary>
    internal int Number { get; private set; }

    /// <summary>Where the row begins in the file; a cell may have several lines.</summary>
    internal int Line { get; private set; }

    internal string? Id { get; set; }

    internal DateTimeOffset? SubmittedAt { get; set; }

    internal string? Language { get; set; }

    internal double Weight { get; set; }

    /// <summary>The languages of the words that only one language has.</summary>
    internal List<string> Votes { get; } = [];

    internal Dictionary<string, AnswerValue> Given { get; } = [];

    internal List<RowFault> Faults { get; } = [];

    internal void Begin(int number, int line)
    {
        (Number, Line, Id, SubmittedAt, Language, Weight) = (number, line, null, null, null, 1);
        Votes.Clear();
        Given.Clear();
        Faults.Clear();
    }

    internal void Fault(string id, string column, string message) => Faults.Add(new(id, column, message));
}
