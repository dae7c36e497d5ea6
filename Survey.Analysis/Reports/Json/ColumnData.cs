using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A column of a table.</summary>
internal sealed record ColumnData(string Name, string Measure, string Heading)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Category { get; init; }

    /// <summary>The name of the column with the base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Base { get; init; }
}
