namespace Survey.Api.Submitting;

/// <summary>What a respondent agreed to when another program asked.</summary>
/// <param name="Notice">Names the privacy statement that was shown, in the language of the answers.</param>
/// <param name="Purposes"><c>answers</c>, and the names of the personal questions whose answers may be kept.</param>
internal sealed record ConsentBody(string Notice, IReadOnlyList<string> Purposes);
