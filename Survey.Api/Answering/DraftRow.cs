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

    /// <summary>How often it has been saved.</summary>
    public required long Version { get; init; }

    public byte[]? SealedReceipt { get; init; }

    public byte[]? SealedInvitation { get; init; }
}
