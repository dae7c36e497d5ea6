namespace Survey.Analysis.Reports.Json;

/// <summary>The cross-tabs of one question against several others.</summary>
internal sealed record BannerData(IEnumerable<CrossTabData> Banner);
