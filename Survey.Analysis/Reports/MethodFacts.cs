using System.Globalization;
using System.Reflection;

namespace Survey.Analysis.Reports;

/// <summary>The last sheet: how each kind of figure is computed, and the version and data behind the report.</summary>
internal static class MethodFacts
{
    private static readonly string[] Statistics =
    [
        "share",
        "share_of_mentions",
        "net",
        "base",
        "interval",
        "gap",
        "rds",
        "mwds",
        "rank",
        "change",
        "lesson",
        "crosstab",
        "test",
        "ordinal",
        "letters",
        "residual",
        "difference",
        "reliability",
        "finding",
        "reason",
    ];

    public static IReadOnlyList<Fact> Of(ReportContext context)
    {
        var words = context.Words;
        List<Fact> facts = [.. Statistics.Select(statistic => Line(words, statistic, words.Text($"method.{statistic}.value")))];
        facts.Add(Line(words, "confidence", Cell.Of(context.Options.Confidence)));
        facts.Add(Line(words, "interval_method", words.Text($"interval.{context.Options.Interval}")));
        facts.Add(Line(words, "correction", words.Text($"correction.{context.Options.Correction}")));
        facts.Add(Line(words, "alpha", Cell.Of(context.Options.Alpha)));
        facts.Add(Line(words, "weights", words.Text(context.IsWeighted ? "method.weights.some" : "method.weights.none")));
        if (context.Options.Weighting is { } weighting)
        {
            facts.Add(Line(words, "weighting", string.Join(' ', WeightingNotes.Of(words, weighting))));
        }

        if (context.IsWeighted)
        {
            facts.Add(Line(words, "weighted_tests", words.Text("method.weighted_tests.value")));
        }

        if (context.Options.MinCell > 0)
        {
            facts.Add(Line(words, "hidden", words.Text("method.hidden.value")));
        }

        facts.Add(Line(words, "min_cell", context.Options.MinCell));
        facts.Add(Line(words, "version", Version));
        facts.Add(Line(words, "filter", context.Options.Where is { } filter ? filter.Text : words.Text("method.filter.none")));
        if (context.Responses.SubmittedAt.Max() is { } latest)
        {
            facts.Add(
                Line(
                    words,
                    "date",
                    DateOnly.FromDateTime(latest.UtcDateTime).ToString("D", CultureInfo.GetCultureInfo(words.Language))
                )
            );
        }

        if (context.Options.Source is { } source)
        {
            facts.Add(Line(words, "source", source));
        }

        if (context.Options.DataHash is { } hash)
        {
            facts.Add(Line(words, "data_hash", hash));
        }

        return facts;
    }

    private static string Version =>
        typeof(MethodFacts)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "";

    private static Fact Line(ReportWords words, string key, Cell value) => new(key, words.Text($"method.{key}"), value);
}
