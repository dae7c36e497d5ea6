namespace Survey.Api.Invitations;

/// <summary>A row of <c>invitations</c>.</summary>
internal sealed record InvitationRow
{
    public required string CodeHash { get; init; }

    public required string Survey { get; init; }

    public required string Name { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    /// <summary>The first day of the month (UTC) in which it was used; null until then.</summary>
    public DateOnly? UsedOn { get; init; }
}
