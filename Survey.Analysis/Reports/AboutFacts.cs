using System.Globalization;

namespace Survey.Analysis.Reports;

/// <summary>The first sheet: what was asked, of whom, when, and what the reader chose to see.</summary>
internal static class AboutFacts
{
    public static IReadOnlyList<Fact> Of(ReportContext context)
    {
        var questionnaire = context.Folder.Questionnaire;
        List<Fact> facts =
        [
            Line(context, "title", context.In(questionnaire.Title)),
            Line(context, "respondents", context.Respondents.Value is { } number ? number : context.Words.Text("reason.Hidden")),
            Line(context, "questions", questionnaire.Questions.Count),
            Line(context, "languages", string.Join(", ", questionnaire.Languages)),
        ];
        if (questionnaire.Description is { } description)
        {
            facts.Insert(1, Line(context, "description", context.In(description)));
        }

        if (FieldPeriod(context) is { } period)
        {
            facts.Add(Line(context, "field_period", period));
        }

        if (context.Breakdown is { } breakdown)
        {
            facts.Add(Line(context, "breakdown", breakdown));
        }

        if (context.Options.Where is { } filter)
        {
            facts.Add(Line(context, "filter", filter.Text));
        }

        if (context.Suppression.MinCell > 0)
        {
            var key = context.Suppression.PassedItsLimit ? "about.min_cell.limit" : "about.min_cell.value";
            facts.Add(Line(context, "min_cell", context.Words.Text(key, context.Suppression.MinCell)));
        }

        facts.Add(Line(context, "bases", context.Words.Text("about.bases.value")));
        return facts;
    }

    private static string? FieldPeriod(ReportContext context)
    {
        var days = context
            .Responses.SubmittedAt.OfType<DateTimeOffset>()
            .Select(time => DateOnly.FromDateTime(time.UtcDateTime))
            .ToList();
        var culture = CultureInfo.GetCultureInfo(context.Words.Language);
        return days.Count == 0
            ? null
            : context.Words.Text("about.period", days.Min().ToString("D", culture), days.Max().ToString("D", culture));
    }

    private static Fact Line(ReportContext context, string key, Cell value) =>
        new(key, context.Words.Text($"about.{key}"), value);
}
