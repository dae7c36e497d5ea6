namespace Survey.Api.Privacy;

/// <summary>A row of <c>privacy_notices</c>.</summary>
internal sealed record PrivacyNoticeRow
{
    public required string Hash { get; init; }

    public required string Language { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required string Text { get; init; }
}
