namespace Survey.Api.Privacy;

/// <summary>The current privacy statement.</summary>
/// <param name="Notice">Names this version in this language.</param>
/// <param name="Language">Of the texts.</param>
/// <param name="Parts">In the order of reading.</param>
internal sealed record PrivacyBody(string Notice, string Language, IReadOnlyList<StatementPart> Parts);
