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

        if (VersionFacts.Of(context) is { } versions)
        {
            facts.Add(Line(context, "versions", versions));
        }

        if (context.Breakdown is { } breakdown)
        {
            facts.Add(Line(context, "breakdown", breakdown));
        }

        if (context.Options.Where is { } filter)
        {
            facts.Add(Line(context, "filter", filter.Text));
        }

        facts.AddRange(Protection(context));
        facts.Add(Line(context, "bases", context.Words.Text("about.bases.value")));
        return facts;
    }

    /// <summary>What a protected report hides, merges and leaves out.</summary>
    private static IEnumerable<Fact> Protection(ReportContext context)
    {
        var minCell = context.Suppression.MinCell;
        if (minCell == 0)
        {
            yield break;
        }

        yield return Line(
            context,
            "min_cell",
            context.Words.Text(ReportWords.Hidden("about.min_cell.value", context.ZerosShown), minCell)
        );
        if (context.Groups is { Small.Count: > 0 } groups)
        {
            var key =
                groups.AreTooFew ? "about.groups.none"
                : groups.LeavesOut ? "about.groups.left_out"
                : "about.groups.merged";
            yield return Line(context, "groups", context.Words.Text(key, 2 * minCell));
        }

        var leftOut = context
            .LeftOut.All.Select(table => context.Words.Text("note.left_out", table.Title, table.Name, table.Reason))
            .ToList();
        if (leftOut.Count > 0)
        {
            yield return Line(context, "left_out", string.Join(" ", leftOut));
        }
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
