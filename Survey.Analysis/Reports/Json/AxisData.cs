namespace Survey.Analysis.Reports.Json;

/// <summary>One of the two questions of a cross-tab.</summary>
internal sealed record AxisData(string Variable, bool Multiple, IEnumerable<CategoryData> Categories);
