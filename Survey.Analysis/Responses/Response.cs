using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>What one respondent gave, after the check.</summary>
public sealed record Response
{
    /// <summary>The identifier in the answers file or the store; null when the file has none.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? Language { get; init; }

    /// <summary>
    /// The version of the questionnaire that was answered; null where it is not known, and taken to be today's.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>The sampling weight, not negative; 1 where none is given.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// By question name, and <c>name-Comment</c> for the text beside "other". A single choice and a rating point are a
    /// <see cref="TextValue"/> with the code, multiple answers a <see cref="ListValue"/> in the form's order.
    /// </summary>
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>The answers as they were given, where these are under other names or codes; null where they are as given.</summary>
    internal IReadOnlyDictionary<string, AnswerValue>? Given { get; init; }
}
