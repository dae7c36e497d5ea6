namespace Survey.Analysis.Reports.Json;

/// <summary>Stands where a result has no value.</summary>
/// <param name="Reason">Why, in the report's language.</param>
internal sealed record NoValueData(string Reason);
