using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>A whole report.</summary>
internal sealed record ReportData
{
    public required string Title { get; init; }

    public required string Language { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Notice { get; init; }

    public double? Respondents { get; init; }

    public required IEnumerable<FactData> About { get; init; }

    public WeightingData? Weighting { get; init; }

    public required SummaryData Summary { get; init; }

    public required IEnumerable<SectionData> Sections { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GapsData? Gaps { get; init; }

    public required TableData Codebook { get; init; }

    public required IEnumerable<FactData> Method { get; init; }
}
