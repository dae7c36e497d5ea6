namespace Survey.Api.Access;

/// <summary>A row of <c>sign_in_links</c>; it is deleted when the link is used.</summary>
internal sealed record SignInLinkRow
{
    public required string LinkHash { get; init; }

    public required string KeyId { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
