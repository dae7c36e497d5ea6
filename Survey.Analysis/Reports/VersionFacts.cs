using System.Globalization;

namespace Survey.Analysis.Reports;

/// <summary>Which versions of the questionnaire were answered, when, and by how many.</summary>
internal static class VersionFacts
{
    /// <summary>How much of a version's name distinguishes it from others.</summary>
    private const int ShownName = 8;

    /// <summary>Null where there is only one.</summary>
    public static string? Of(ReportContext context)
    {
        var responses = context.Responses;
        var answered = Enumerable
            .Range(0, responses.Versions.Count)
            .GroupBy(respondent => responses.Versions[respondent] ?? "")
            .ToDictionary(version => version.Key, version => version.ToList());
        return answered.Count < 2 ? null
            : context.Suppression.MinCell > 0 ? context.Words.Text("about.versions.hidden", answered.Count)
            : string.Join("; ", Versions(context, answered));
    }

    private static IEnumerable<string> Versions(ReportContext context, Dictionary<string, List<int>> answered)
    {
        foreach (var (id, number) in context.Responses.VersionIds.Select((id, at) => (id, at + 1)))
        {
            if (answered.TryGetValue(id, out var respondents))
            {
                yield return context.Words.Text(
                    "about.versions.one",
                    number.ToString(CultureInfo.InvariantCulture),
                    id[..Math.Min(ShownName, id.Length)],
                    respondents.Count,
                    Period(context, respondents)
                );
            }
        }

        if (answered.TryGetValue("", out var unknown))
        {
            yield return context.Words.Text("about.versions.unknown", unknown.Count);
        }
    }

    private static string Period(ReportContext context, List<int> respondents)
    {
        var days = respondents
            .Select(respondent => context.Responses.SubmittedAt[respondent])
            .OfType<DateTimeOffset>()
            .Select(time => DateOnly.FromDateTime(time.UtcDateTime))
            .ToList();
        var culture = CultureInfo.GetCultureInfo(context.Words.Language);
        return days.Count == 0
            ? ""
            : context.Words.Text("about.period", days.Min().ToString("d", culture), days.Max().ToString("d", culture));
    }
}
