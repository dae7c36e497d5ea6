using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>A plan whose breakdowns are of groups that are large enough.</summary>
internal static class GroupedPlan
{
    /// <summary>The names of the tables that break down, which show nothing where there are too few groups.</summary>
    public static IReadOnlyList<string> Breakdowns(ReportPlan plan, string breakdown) =>
        [
            .. plan
                .Sections.SelectMany(section => section.Blocks)
                .Where(block => block is CountriesPlan || (block is CrossTabPlan crossTab && crossTab.Columns == breakdown))
                .Select(block => block.Table),
        ];

    /// <summary>The plan with cross-tabs by the groups in place of those by the choice.</summary>
    public static ReportPlan Of(ReportPlan plan, BreakdownGroups groups) =>
        Each(plan, block =>
            block is CrossTabPlan crossTab && crossTab.Columns == groups.Choice.Variable
                ? crossTab with
                {
                    Columns = groups.Column.Variable,
                }
                : block
        );

    /// <summary>The plan without the tables of these names.</summary>
    public static ReportPlan Without(ReportPlan plan, IEnumerable<string> tables)
    {
        var names = tables.ToHashSet(StringComparer.Ordinal);
        return Each(plan, block => names.Contains(block.Table) ? null : block);
    }

    private static ReportPlan Each(ReportPlan plan, Func<BlockPlan, BlockPlan?> change) =>
        plan with
        {
            Sections =
            [
                .. plan.Sections.Select(section =>
                    section with
                    {
                        Blocks = [.. section.Blocks.Select(change).OfType<BlockPlan>()],
                    }
                ),
            ],
        };
}
