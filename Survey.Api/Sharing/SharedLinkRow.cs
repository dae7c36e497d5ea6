namespace Survey.Api.Sharing;

/// <summary>A row of <c>shared_links</c>.</summary>
public sealed record SharedLinkRow
{
    /// <summary>Names the link in lists; it opens nothing.</summary>
    public required string Id { get; init; }

    public required string LinkHash { get; init; }

    public required string Survey { get; init; }

    /// <summary>Whom it was given to.</summary>
    public required string Name { get; init; }

    /// <summary>The ids of the chapters that it shows, separated by commas; null is all.</summary>
    public string? Chapters { get; init; }

    /// <summary>The breakdowns that can be chosen, separated by commas; null is all.</summary>
    public string? Breakdowns { get; init; }

    public required DateOnly Created { get; init; }

    /// <summary>From this day on it opens nothing.</summary>
    public DateOnly? Expires { get; init; }

    public DateTimeOffset? Revoked { get; init; }

    public bool IsValid(DateOnly today) => Revoked is null && (Expires is null || today < Expires);
}
