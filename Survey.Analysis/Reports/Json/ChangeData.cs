namespace Survey.Analysis.Reports.Json;

/// <summary>The test of the level wanted against the level now.</summary>
internal sealed record ChangeData
{
    public int Pairs { get; init; }

    public int Up { get; init; }

    public int Down { get; init; }

    public int Zeros { get; init; }

    public double? SignedRankP { get; init; }

    public bool Exact { get; init; }

    public double? RankBiserial { get; init; }

    public double SignP { get; init; }
}
