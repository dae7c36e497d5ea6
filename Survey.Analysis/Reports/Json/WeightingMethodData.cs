namespace Survey.Analysis.Reports.Json;

/// <summary>
/// How the respondents were weighted where small counts are hidden: the numbers of the fit would give counts back.
/// </summary>
internal sealed record WeightingMethodData : WeightingData;
