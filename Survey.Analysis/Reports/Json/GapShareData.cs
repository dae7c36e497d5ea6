using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A share of the respondents who rated a skill, with its interval.</summary>
internal sealed record GapShareData(double? Count, double? Base, double? Share, double? Low, double? High)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
