using Survey.Analysis.Questionnaires;

namespace Survey.Api.Answering;

/// <summary>Answers that have not been sent yet, as typed, right or wrong.</summary>
internal sealed record ResponseDraft
{
    public required string Survey { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>In whose names and codes the answers are; null where that is not known.</summary>
    public string? Version { get; init; }

    /// <summary>The version of the questionnaire that the respondent saw first; null where that is not known.</summary>
    public string? BegunWith { get; init; }

    /// <summary>The receipt of the response that the draft changes; null where it will become a new one.</summary>
    public string? Receipt { get; init; }

    /// <summary>The code of the invitation by which the respondent came; null where there was none.</summary>
    public string? Invitation { get; init; }

    /// <summary>
    /// Whether the respondent said that nobody else uses the device; otherwise its browser soon forgets the draft.
    /// </summary>
    public bool IsOnOwnDevice { get; init; }
}
