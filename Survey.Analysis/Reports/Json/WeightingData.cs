using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>How the respondents were weighted.</summary>
[JsonDerivedType(typeof(WeightingMethodData))]
[JsonDerivedType(typeof(WeightingFitData))]
internal abstract record WeightingData
{
    [JsonPropertyOrder(-3)]
    public required string Method { get; init; }

    [JsonPropertyOrder(-2)]
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>The lowest and the highest weight allowed; empty without bounds.</summary>
    [JsonPropertyOrder(-1)]
    public required IReadOnlyList<double> Trim { get; init; }
}
