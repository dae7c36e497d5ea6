using Survey.Analysis.Json;
using Survey.Analysis.Plans.Parts;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>
/// Reads report.json against its questionnaire, strictly: docs/questionnaire-format.md says what may stand in it.
/// </summary>
internal static class PlanReader
{
    private const int HighestLimit = 1000;

    public static Reading<ReportPlan> Read(SourceFile file, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new ProblemCollector(file.Name);
        var context = new PlanContext(questionnaire, LanguageSet.Of(questionnaire.Languages), problems);
        var plan = NodeReader.Read(file, problems) is { } root ? Read(new Properties(root, problems), context) : null;
        return new(problems.IsEmpty ? plan : null, problems.Problems) { Warnings = problems.Warnings };
    }

    private static ReportPlan Read(Properties root, PlanContext context)
    {
        var skills = new SkillsReader(context, root);
        var breakdown = Breakdown(root, context);
        var plan = new ReportPlan
        {
            Title = context.Languages.Require(root, "title"),
            Notice = context.Languages.Find(root, "notice"),
            Breakdown = breakdown,
            Disclosure = Disclosure(root),
            Levels = skills.Levels,
            Areas = skills.Areas,
            Lessons = skills.Lessons,
            SkillGroups = skills.Groups(root),
            Nets = new NetsReader(context).Nets(root),
            Sections = [],
        };
        var sections = new SectionReader(context, plan).Sections(root);
        var summary = Summary(root, context, sections);
        root.Close();
        return plan with { Sections = sections, Summary = summary };
    }

    private static string? Breakdown(Properties root, PlanContext context)
    {
        if (root.Find("breakdown") is not { } place)
        {
            return null;
        }

        var question = context.Question<SingleQuestion>(root, "breakdown", "a single choice");
        if (question is { IsPersonal: true })
        {
            context.Problems.Add("plan/personal", place, question.Name);
        }

        return question?.Name;
    }

    private static SummaryPlan Summary(Properties root, PlanContext context, IReadOnlyList<SectionPlan> sections)
    {
        if (root.Find("summary") is not { } value || Properties.Of(value, root.Problems) is not { } summary)
        {
            return SummaryPlan.None;
        }

        var charts = summary.Texts("charts");
        var plan = new SummaryPlan(
            context.Languages.Find(summary, "organiser"),
            context.Languages.Find(summary, "asked"),
            charts
        );
        summary.Close();
        var tables = sections.SelectMany(section => section.Blocks).Select(block => block.Table).ToList();
        foreach (var (chart, place) in charts.Zip(summary.Items("charts")).Where(chart => !tables.Contains(chart.First)))
        {
            context.Problems.Add("plan/unknown-table", place, chart, NearestName.Advice(chart, tables));
        }

        return plan;
    }

    private static DisclosureLimits Disclosure(Properties root)
    {
        var none = new DisclosureLimits(1, 1, PublicResults: false);
        if (root.Required("disclosure") is not { } value || Properties.Of(value, root.Problems) is not { } limits)
        {
            return none;
        }

        var disclosure = new DisclosureLimits(
            limits.RequiredWhole("public", 1, HighestLimit),
            limits.RequiredWhole("partner", 1, HighestLimit),
            limits.RequiredFlag("publicResults")
        )
        {
            SmallGroups = limits.Choice<SmallGroups>("smallGroups") ?? SmallGroups.Merge,
            LeastShown = limits.Whole("leastShown", 0, 100) ?? DisclosureLimits.DefaultLeastShown,
            ZerosShown = limits.Flag("zerosShown") ?? false,
        };
        limits.Close();
        if (disclosure.Partner > disclosure.Public)
        {
            root.Problems.Add("plan/limits-reversed", limits.At("partner"), disclosure.Partner, disclosure.Public);
        }

        return disclosure;
    }
}
