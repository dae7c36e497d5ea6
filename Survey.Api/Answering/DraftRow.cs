namespace Survey.Api.Answering;

/// <summary>A row of <c>drafts</c>.</summary>
internal sealed record DraftRow
{
    public required string TokenHash { get; init; }

    public required string Survey { get; init; }

    public required string Language { get; init; }

    public required string Answers { get; init; }

    public required DateOnly Updated { get; init; }

    public required DateOnly Expires { get; init; }

    /// <summary>Sealed with the token.</summary>
    public byte[]? SealedReceipt { get; init; }

    /// <summary>Sealed with the token.</summary>
    public byte[]? SealedInvitation { get; init; }

    /// <summary>Of the newest resume link; null where there is none.</summary>
    public string? ResumeHash { get; init; }

    /// <summary>The token, sealed with the secret of the resume link; null where that is the token itself.</summary>
    public byte[]? SealedToken { get; init; }

    /// <summary>Hash of the receipt of the response that the draft changes; null where it will become a new one.</summary>
    public string? OfReceipt { get; init; }

    /// <inheritdoc cref="ResponseDraft.Version"/>
    public string? Questionnaire { get; init; }

    /// <inheritdoc cref="ResponseDraft.BegunWith"/>
    public string? BegunWith { get; init; }

    /// <summary>When it was last saved; null on the respondent's own device.</summary>
    public DateTimeOffset? Seen { get; init; }
}
