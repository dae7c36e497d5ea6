namespace Survey.Api.Responses;

/// <summary>What a respondent gets for a stored response.</summary>
/// <param name="Id">Names the response; not a secret.</param>
/// <param name="Code">Gives its holder the right to see, change and erase the response.</param>
/// <param name="SubmittedAt">UTC, whole seconds.</param>
internal sealed record Receipt(string Id, string Code, DateTimeOffset SubmittedAt)
{
    /// <summary>Random in every bit, so that it shows neither time nor order.</summary>
    public static string NewId() => Guid.NewGuid().ToString("D");
}
