namespace Survey.Api.Privacy;

/// <summary>What a respondent agreed to.</summary>
/// <param name="Notice">The hash of the privacy statement that was shown.</param>
/// <param name="Language">Of that statement.</param>
/// <param name="Day">UTC.</param>
/// <param name="Purposes"><c>answers</c>, and the names of the personal questions whose answers may be kept.</param>
public sealed record Consent(string Notice, string Language, DateOnly Day, IReadOnlyList<string> Purposes)
{
    /// <summary>Keeping the answers and computing results from them.</summary>
    public const string Answers = "answers";
}
