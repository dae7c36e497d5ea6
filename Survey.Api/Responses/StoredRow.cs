namespace Survey.Api.Responses;

/// <summary>A row that has answers, of whichever table.</summary>
internal sealed record StoredRow
{
    public required string Kind { get; init; }

    public required string Survey { get; init; }

    public required string Id { get; init; }

    public required string Answers { get; init; }

    /// <summary>Of a response; null of the others.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The version that a response answers; null of the others.</summary>
    public string? Questionnaire { get; init; }
}
