namespace Survey.Api.Access;

/// <summary>A row of <c>looks</c>, the access log: which key looked at or took what.</summary>
internal sealed record LookRow
{
    public required DateTimeOffset At { get; init; }

    public required string KeyId { get; init; }

    /// <summary>The pattern of the address, without what was asked for.</summary>
    public required string Route { get; init; }

    public string? Survey { get; init; }
}
