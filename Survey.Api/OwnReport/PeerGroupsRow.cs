namespace Survey.Api.OwnReport;

/// <summary>A row of <c>benchmarks</c>.</summary>
internal sealed record PeerGroupsRow
{
    public required string Survey { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required long Respondents { get; init; }

    public required string Figures { get; init; }
}
