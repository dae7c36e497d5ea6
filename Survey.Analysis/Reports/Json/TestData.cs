using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The test of a whole cross-tab.</summary>
internal sealed record TestData
{
    public required string Method { get; init; }

    public double? Statistic { get; init; }

    public double? Df { get; init; }

    public double? DenominatorDf { get; init; }

    public double? P { get; init; }

    public double? LogP { get; init; }

    /// <summary>Absent unless p was estimated from random tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Draws { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardError { get; init; }

    public EffectData? Effect { get; init; }

    public double? MinimumExpected { get; init; }

    public double? ShareOfExpectedBelow5 { get; init; }
}
