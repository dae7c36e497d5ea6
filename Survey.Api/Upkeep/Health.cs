namespace Survey.Api.Upkeep;

/// <summary>What a probe reads.</summary>
internal sealed record Health(string Status);
