using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A report on one page.</summary>
/// <param name="Title">What people read.</param>
internal sealed record SummaryData(string Title)
{
    public required IEnumerable<FactData> Facts { get; init; }

    public required IEnumerable<string> Findings { get; init; }

    /// <summary>The names of the tables whose charts show the findings.</summary>
    public required IEnumerable<string> Figures { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LessonsIntro { get; init; }

    public required IEnumerable<string> Lessons { get; init; }
}
