using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The test of one option of a multiple choice.</summary>
internal sealed record OptionTestData(string? Method, double? P, double? AdjustedP)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
