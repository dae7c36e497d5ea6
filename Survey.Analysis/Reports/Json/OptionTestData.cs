using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The test of one option of a multiple choice.</summary>
internal sealed record OptionTestData(string? Method, double? P, double? AdjustedP)
{
    /// <summary>Absent unless p was estimated from random tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Draws { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardError { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
