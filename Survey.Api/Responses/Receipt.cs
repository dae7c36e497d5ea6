namespace Survey.Api.Responses;

/// <summary>What a respondent gets for a stored response.</summary>
/// <param name="Id">Names the response; a secret to nobody.</param>
/// <param name="Code">Gives its holder the right to see and erase the response.</param>
/// <param name="SubmittedAt">UTC, whole seconds.</param>
internal sealed record Receipt(string Id, string Code, DateTimeOffset SubmittedAt);
