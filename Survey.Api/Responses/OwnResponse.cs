using Survey.Analysis.Questionnaires;
using Survey.Api.Privacy;

namespace Survey.Api.Responses;

/// <summary>
/// A stored response as the holder of its receipt sees it, including the contact details that are stored apart.
/// </summary>
internal sealed record OwnResponse
{
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The version of the questionnaire that was answered; null where it is not known.</summary>
    public string? Version { get; init; }

    /// <summary>What the respondent agreed to; null where another program sent the answers without a consent.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Empty where <see cref="IsReadable"/> is false.</summary>
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>Whether the stored answers can be read; if not, their holder can still erase them.</summary>
    public bool IsReadable { get; init; } = true;
}
