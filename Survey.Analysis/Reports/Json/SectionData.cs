using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A section of a report.</summary>
internal sealed record SectionData(string Id, string Sheet, string Title)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Intro { get; init; }

    public required IEnumerable<string> Findings { get; init; }

    public required IEnumerable<TableData> Tables { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LeftOutTable>? LeftOut { get; init; }
}
