using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A statement about the report.</summary>
/// <param name="Key">Fixed, for programs.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">A number, a text or null.</param>
internal sealed record FactData(string Key, string Label, object? Value)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
