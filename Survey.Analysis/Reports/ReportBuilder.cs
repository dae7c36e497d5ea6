using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports;

/// <summary>
/// Computes a report: the one place where a plan, answers and a reader's choices meet. The tables are computed in parallel, since
/// none needs another.
/// </summary>
public static class ReportBuilder
{
    /// <param name="folder">The questionnaire and its plan; without a plan, every question becomes a distribution.</param>
    /// <param name="responses">The answers, already filtered.</param>
    /// <param name="options">The reader's choices; <see cref="ReportOptions.By"/> must name a variable with options.</param>
    public static Report Build(QuestionnaireFolder folder, ResponseSet responses, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(options);
        var plan = folder.Plan ?? PlainPlan.Of(folder.Questionnaire);
        return Build(new ReportContext(folder, plan, responses, options));
    }

    internal static Report Build(ReportContext context)
    {
        var options = context.Options;
        var shown = context.Suppression.MinCell == 0 ? null : new ShownGaps(new GapHiding(context));
        var counted = GapCalculator.Of(
            context.Counts,
            context.SkillPairs(),
            context.SkillBreakdown,
            options.Interval,
            options.Confidence
        );
        var gaps = (shown?.Of(counted) ?? counted) with { Breakdown = context.Breakdown };
        List<Section> sections = [.. context.Plan.Sections.Select(section => Section(context, section, gaps, shown))];
        var summary = new ReportSummaryBuilder(context, sections).Build();
        return new Report
        {
            Language = context.Words.Language,
            Title = context.In(context.Plan.Title),
            Notice = ReportNotice.Of(context),
            Respondents = context.Respondents.Value,
            MinCell = options.MinCell,
            Weighting = options.Weighting,
            AnswersWithheld = context.Words.Text("answers.withheld", options.MinCell),
            About = AboutFacts.Of(context),
            Summary = summary,
            Findings = FindingsTable.Of(context.Words, summary, sections),
            Sections = sections,
            Method = MethodFacts.Of(context),
            MethodTitle = context.Words.Text("title.method"),
            Codebook = CodebookTable.Of(context),
            Gaps = gaps.Everyone.Skills.Count > 0 ? gaps : null,
            Reasons = new ReasonWords(context.Words),
        };
    }

    private static Section Section(ReportContext context, SectionPlan section, GapsResult gaps, ShownGaps? shown)
    {
        List<ReportTable> tables =
        [
            .. section.Blocks.AsParallel().AsOrdered().Select(block => Table(context, block, gaps, shown)),
        ];
        return new(
            section.Id,
            section.Sheet,
            context.In(section.Title),
            section.Intro is { } intro ? context.In(intro) : null,
            [
                .. section
                    .Blocks.Zip(tables)
                    .SelectMany(pair => (IEnumerable<ReportTable>)[pair.Second, .. Companions(context, pair.First, gaps)]),
                .. ReliabilityTables.Of(context, section),
            ]
        )
        {
            Findings = new Findings(context).Of(section, tables),
            LeftOut = context.LeftOut.Of(section),
        };
    }

    /// <summary>Tables that stand with a block without a place of their own in the plan.</summary>
    private static IEnumerable<ReportTable> Companions(ReportContext context, BlockPlan block, GapsResult gaps) =>
        block switch
        {
            GapsPlan group => LevelsTable.Of(context, group, gaps.Everyone),
            CountriesPlan countries => GroupDifferencesTable.Of(context, countries, gaps),
            _ => [],
        };

    private static ReportTable Table(ReportContext context, BlockPlan block, GapsResult gaps, ShownGaps? shown) =>
        block switch
        {
            DistributionPlan distribution => DistributionTable.Of(context, distribution),
            GapsPlan group => GapTable.OfGroup(context, group, gaps.Everyone),
            NeedsPlan needs => GapTable.OfNeeds(context, needs, gaps.Everyone),
            LessonsPlan lessons => LessonTable.Of(context, lessons, Lessons(context, gaps.Everyone, shown)),
            CountriesPlan countries => ProfileTable.Of(context, countries, gaps),
            CrossTabPlan crossTab => CrossTabTable.Of(context, crossTab),
            _ => throw new ArgumentException($"No table draws a block of type {block.GetType().Name}.", nameof(block)),
        };

    private static IReadOnlyList<RankedLesson> Lessons(ReportContext context, SkillGaps gaps, ShownGaps? shown)
    {
        var lessons = LessonNeeds.Of(context.Counts, gaps, context.Options.Interval, context.Options.Confidence);
        return shown?.Of(lessons) ?? lessons;
    }
}
