using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>Puts the report on one page. It is read off the finished chapters, so that it cannot disagree with them.</summary>
internal sealed class ReportSummaryBuilder(ReportContext context, IReadOnlyList<Section> sections)
{
    /// <summary>Fewer are filled up from the chapters.</summary>
    private const int Wanted = 8;

    public ReportSummary Build()
    {
        List<Finding> lessons = [.. Tables<LessonsPlan>().SelectMany(new LessonFindings(context).Of)];
        return new()
        {
            Title = context.Words.Text("title.summary"),
            Facts = [.. Facts()],
            Findings = [.. Findings().Take(ReportSummary.MostFindings)],
            Figures = [.. Figures().Take(ReportSummary.MostFigures)],
            LessonsIntro = lessons.Count == 0 ? null : context.Words.Text("summary.lessons"),
            Lessons = lessons,
        };
    }

    /// <summary>What the plan gives a place; then the first sentence of each chapter without one, while there is room.</summary>
    private IEnumerable<Finding> Findings()
    {
        var placed = sections
            .SelectMany(section => section.Findings)
            .Where(finding => finding.Place is not null)
            .OrderBy(finding => finding.Place)
            .ToList();
        var rest = sections
            .Where(section => section.Findings.All(finding => finding.Place is null))
            .SelectMany(section => section.Findings.Take(1));
        return placed.Concat(rest.Take(Math.Max(0, Wanted - placed.Count)));
    }

    private IEnumerable<Fact> Facts()
    {
        if (context.Plan.Summary.Organiser is { } organiser)
        {
            yield return new("organiser", context.Words.Text("summary.organiser"), context.In(organiser));
        }

        if (context.Plan.Summary.Asked is { } asked)
        {
            yield return new("asked", context.Words.Text("summary.asked"), context.In(asked));
        }

        foreach (var fact in AboutFacts.Of(context).Where(fact => fact.Key is "title" or "respondents" or "field_period"))
        {
            yield return fact;
        }

        if (Groups() is { } groups)
        {
            yield return new("groups", context.Words.Text(context.IsByCountry ? "summary.countries" : "summary.groups"), groups);
        }
    }

    /// <summary>How many answered in each group; null where one of the numbers is hidden or there are no groups.</summary>
    private string? Groups()
    {
        var table = Tables<DistributionPlan>(block => block.Variable == context.Breakdown).FirstOrDefault();
        if (table is null || table.HasHidden)
        {
            return null;
        }

        var counts = table.Columns.ToList().FindIndex(column => column.Name == DistributionTable.Count.Name);
        return string.Join(
            ", ",
            table
                .Rows.Where(row => row[counts].Number > 0)
                .Select(row => context.Words.Text("summary.group", row[1].Text ?? "", row[counts].Number ?? 0))
        );
    }

    private IEnumerable<SummaryFigure> Figures()
    {
        var charts = context.Plan.Summary.Charts;
        return sections
            .SelectMany(section => section.Tables.Select(table => (Section: section.Id, Table: table)))
            .Where(drawn => drawn.Table.Charts.Count > 0 && (charts.Count == 0 || charts.Contains(drawn.Table.Name)))
            .OrderBy(drawn => charts.Count == 0 ? 0 : charts.ToList().IndexOf(drawn.Table.Name))
            .Select(drawn => new SummaryFigure(drawn.Section, drawn.Table, drawn.Table.Charts[0]));
    }

    /// <summary>The tables of the plan's blocks of that kind, as far as they are shown.</summary>
    private IEnumerable<ReportTable> Tables<TBlock>(Func<TBlock, bool>? isMeant = null)
        where TBlock : BlockPlan
    {
        var names = context
            .Plan.Sections.SelectMany(section => section.Blocks)
            .OfType<TBlock>()
            .Where(isMeant ?? (_ => true))
            .Select(block => block.Table)
            .ToHashSet(StringComparer.Ordinal);
        return sections.SelectMany(section => section.Tables).Where(table => names.Contains(table.Name));
    }
}
