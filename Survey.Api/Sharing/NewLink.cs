using System.Globalization;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Sharing;

/// <summary>A link that somebody wants to hand out.</summary>
/// <param name="Name">Whom it is for.</param>
/// <param name="Chapters">The ids of the chapters that it shows, with commas; blank is all.</param>
/// <param name="Breakdowns">The breakdowns that can be chosen, with commas; blank is all.</param>
/// <param name="Expires">The day from which it opens nothing; blank is until it is revoked.</param>
internal sealed record NewLink(string? Name, string? Chapters, string? Breakdowns, string? Expires)
{
    private const int LongestName = 200;

    /// <summary>The link and what is stored of it; or which part of the wish cannot be met.</summary>
    /// <param name="survey">Whose results.</param>
    /// <param name="chapters">The chapters that the survey's report has.</param>
    /// <param name="breakdowns">The breakdowns that it has.</param>
    /// <param name="today">A link ends after today.</param>
    public (string? Link, SharedLinkRow? Row, string? Fault) Of(
        OpenSurvey survey,
        IReadOnlyList<string> chapters,
        IReadOnlyList<string> breakdowns,
        DateOnly today
    )
    {
        var (shown, chosen) = (Listed(Chapters), Listed(Breakdowns));
        DateOnly? ends = null;
        if (!string.IsNullOrWhiteSpace(Expires))
        {
            if (
                !DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || day <= today
            )
            {
                return (null, null, "expires");
            }

            ends = day;
        }

        if (Name?.Trim() is not { Length: > 0 and <= LongestName } name)
        {
            return (null, null, "name");
        }

        if (shown.Except(chapters).Any() || chosen.Except(breakdowns).Any())
        {
            return (null, null, shown.Except(chapters).Any() ? "chapters" : "breakdowns");
        }

        var link = Secret.Create();
        return (
            link,
            new SharedLinkRow
            {
                Id = Secret.Create(SharedLinks.LengthOfId),
                LinkHash = SharedLinks.Hash(link),
                Survey = survey.Id,
                Name = name,
                Chapters = shown.Count == 0 ? null : string.Join(',', shown),
                Breakdowns = chosen.Count == 0 ? null : string.Join(',', chosen),
                Created = today,
                Expires = ends,
            },
            null
        );
    }

    private static List<string> Listed(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
