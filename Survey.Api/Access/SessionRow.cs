namespace Survey.Api.Access;

/// <summary>A row of <c>sessions</c>: somebody who is signed in.</summary>
internal sealed record SessionRow
{
    public required string TokenHash { get; init; }

    public required string KeyId { get; init; }

    public required DateTimeOffset Began { get; init; }

    /// <summary>When something was last asked for with it, to a few minutes.</summary>
    public required DateTimeOffset Seen { get; init; }
}
