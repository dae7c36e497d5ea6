namespace Survey.Analysis.Reports.Json;

/// <summary>The size of the relation in a cross-tab.</summary>
internal sealed record EffectData(string Name, double Value, double? BiasCorrected);
