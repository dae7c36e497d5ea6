namespace Survey.Api.Responses;

/// <summary>What to do with a row of a file.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Of the stored response, or of the new one; null makes a random one.</param>
internal sealed record ImportStep(ImportStepKind Kind, string? Id);
