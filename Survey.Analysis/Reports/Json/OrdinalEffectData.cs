namespace Survey.Analysis.Reports.Json;

/// <summary>How far the levels of the columns are apart.</summary>
internal sealed record OrdinalEffectData(string Name, double Value);
