namespace Survey.Analysis.Reports.Json;

/// <summary>Stands where a cross-tab has no test.</summary>
internal sealed record NoTestData
{
    public string? Method { get; init; }

    public required string Reason { get; init; }
}
