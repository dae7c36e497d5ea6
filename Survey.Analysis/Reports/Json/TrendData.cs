namespace Survey.Analysis.Reports.Json;

/// <summary>The test of a trend over ordered columns.</summary>
internal sealed record TrendData(string Method, double Statistic, double R, double P);
