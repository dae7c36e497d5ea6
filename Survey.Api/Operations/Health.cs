namespace Survey.Api.Operations;

/// <summary>What a probe reads.</summary>
internal sealed record Health(string Status);
