using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>The gaps of all respondents, and by group where there is a breakdown.</summary>
internal sealed record GapsData(double? Respondents, IEnumerable<SkillData> Skills)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<GroupGapsData>? Groups { get; init; }
}
