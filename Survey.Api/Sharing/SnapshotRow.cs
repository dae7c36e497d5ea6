namespace Survey.Api.Sharing;

/// <summary>A row of <c>snapshots</c>.</summary>
internal sealed record SnapshotRow
{
    public required string Survey { get; init; }

    public required DateTimeOffset Taken { get; init; }

    /// <summary>The number of answers then.</summary>
    public required int Respondents { get; init; }
}
