namespace Survey.Analysis.Reports.Json;

/// <summary>An option of a question.</summary>
internal sealed record CategoryData(string Code, string Label);
