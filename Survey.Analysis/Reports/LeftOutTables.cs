using Survey.Analysis.Disclosure;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports.Suppression;

namespace Survey.Analysis.Reports;

/// <summary>The tables that a protected report leaves out, by chapter, with the reason in words.</summary>
internal sealed class LeftOutTables
{
    private const string NotProtected = "NotProtected";

    private readonly Dictionary<string, IReadOnlyList<LeftOutTable>> bySection;

    /// <param name="context">The report, its plan without the tables of too few groups.</param>
    /// <param name="whole">The plan with them.</param>
    /// <param name="tooSmall">The names of tables whose groups are too few.</param>
    /// <param name="uncrossed">The names of tables that are not protected in a single category.</param>
    public LeftOutTables(ReportContext context, ReportPlan whole, IReadOnlyList<string> tooSmall, IReadOnlyList<string> uncrossed)
    {
        var unprotected = context.Suppression.LeftOut;
        HasSkillsByGroup = tooSmall.Count == 0 && !unprotected.ContainsKey(CellCollector.SkillsByGroup);
        bySection = whole.Sections.ToDictionary(
            section => section.Id,
            section =>
                (IReadOnlyList<LeftOutTable>)
                    [
                        .. section.Blocks.SelectMany(block => Of(context, block, unprotected, (tooSmall, uncrossed))),
                        .. context.Suppression.MinCell > 0 ? Companions(context, whole, section) : [],
                    ]
        );
    }

    /// <summary>Whether the skills of each group are shown.</summary>
    public bool HasSkillsByGroup { get; }

    public IEnumerable<LeftOutTable> All => bySection.Values.SelectMany(tables => tables);

    public IReadOnlyList<LeftOutTable> Of(SectionPlan section) => bySection[section.Id];

    private static IEnumerable<LeftOutTable> Of(
        ReportContext context,
        BlockPlan block,
        IReadOnlyDictionary<string, LeftOutBecause> unprotected,
        (IReadOnlyList<string> TooSmall, IReadOnlyList<string> Uncrossed) left
    )
    {
        if (left.Uncrossed.Contains(block.Table))
        {
            yield return new(block.Table, Title(context, block), Reason(context, NotProtected));
        }
        else if (unprotected.TryGetValue(block is CountriesPlan ? CellCollector.SkillsByGroup : block.Table, out var reason))
        {
            yield return new(block.Table, Title(context, block), Reason(context, reason.ToString()));
        }
        else if (left.TooSmall.Contains(block.Table))
        {
            yield return new(block.Table, Title(context, block), Reason(context, "SmallGroups"));
        }
    }

    /// <summary>Tables of counts that are not among those that are protected.</summary>
    private static IEnumerable<LeftOutTable> Companions(ReportContext context, ReportPlan plan, SectionPlan section)
    {
        var reason = Reason(context, NotProtected);
        foreach (var block in section.Blocks.OfType<GapsPlan>().Where(block => LevelsTable.Has(plan, block)))
        {
            var group = context.In(context.Group(block.Group).Title);
            yield return new(LevelsTable.Name(block), context.Words.Text("title.levels", group), reason);
        }

        foreach (var name in ReliabilityTables.Names(context, section))
        {
            yield return new($"t_{name}", context.Words.Text($"title.{name}"), reason);
        }
    }

    private static string Reason(ReportContext context, string key) =>
        context.Words.Text($"left_out.{key}", context.Options.MinCell, 2 * context.Options.MinCell);

    private static string Title(ReportContext context, BlockPlan block) =>
        block switch
        {
            DistributionPlan plan => context.In(context.Choice(plan.Variable).Question.Wording),
            CrossTabPlan plan => CrossTabTable.Title(context, plan),
            CountriesPlan => context.ProfilesTitle,
            LessonsPlan => context.Words.Text("title.lessons"),
            _ => block.Table,
        };
}
