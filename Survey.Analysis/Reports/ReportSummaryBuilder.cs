using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>Puts the report on one page. It is read off the finished chapters, so that it cannot disagree with them.</summary>
internal sealed class ReportSummaryBuilder(ReportContext context, IReadOnlyList<Section> sections)
{
    public ReportSummary Build()
    {
        List<Finding> lessons = [.. Tables<LessonsPlan>().SelectMany(new LessonFindings(context).Of)];
        return new()
        {
            Title = context.Words.Text("title.summary"),
            Facts = [.. Facts()],
            Findings = [.. sections.SelectMany(section => section.Findings.Take(1)).Take(ReportSummary.MostFindings)],
            Figures = [.. Figures().Take(ReportSummary.MostFigures)],
            LessonsIntro = lessons.Count == 0 ? null : context.Words.Text("summary.lessons"),
            Lessons = lessons,
        };
    }

    private IEnumerable<Fact> Facts()
    {
        foreach (var fact in AboutFacts.Of(context).Where(fact => fact.Key is "title" or "respondents" or "field_period"))
        {
            yield return fact;
        }

        if (Groups() is { } groups)
        {
            yield return new("groups", context.Words.Text("summary.groups"), groups);
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
        foreach (var section in sections)
        {
            foreach (var table in section.Tables.Where(table => table.Charts.Count > 0))
            {
                yield return new(section.Id, table, table.Charts[0]);
            }
        }
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
