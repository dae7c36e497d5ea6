namespace Survey.Api.Surveys;

internal sealed record NoticeRow
{
    public required string Survey { get; init; }

    /// <summary>A JSON object: text by language code, <c>default</c> included.</summary>
    public required string Texts { get; init; }
}
