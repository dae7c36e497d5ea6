using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The difference of a cell's share from that of the other columns.</summary>
internal sealed record DifferenceData(double? Value, double? Low, double? High)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
