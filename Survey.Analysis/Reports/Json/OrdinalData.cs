using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The comparison of levels between the columns of a cross-tab.</summary>
internal sealed record OrdinalData
{
    public required string Method { get; init; }

    public double Statistic { get; init; }

    public double? Df { get; init; }

    public double P { get; init; }

    public bool Exact { get; init; }

    public required OrdinalEffectData Effect { get; init; }

    public required IReadOnlyList<double?> MeanRanks { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrendData? Trend { get; init; }
}
