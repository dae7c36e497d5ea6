using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// A plan with another breakdown than its own: cross-tabs by the plan's breakdown become cross-tabs by the reader's, named
/// after it. A cross-tab that the plan has anyway, or of a question by itself, is left out.
/// </summary>
internal static class BrokenDownPlan
{
    /// <param name="plan">As its author wrote it.</param>
    /// <param name="by">The reader's breakdown; null or the plan's own changes nothing.</param>
    public static ReportPlan Of(ReportPlan plan, string? by)
    {
        if (by is null || by == plan.Breakdown)
        {
            return plan;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return plan with
        {
            Sections =
            [
                .. plan.Sections.Select(section =>
                    section with
                    {
                        Blocks =
                        [
                            .. section
                                .Blocks.Select(block => Block(block, plan, by))
                                .OfType<BlockPlan>()
                                .Where(block => seen.Add(block.Table)),
                        ],
                    }
                ),
            ],
        };
    }

    private static BlockPlan? Block(BlockPlan block, ReportPlan plan, string by) =>
        block switch
        {
            CrossTabPlan crossTab when crossTab.Columns != plan.Breakdown => crossTab,
            CrossTabPlan crossTab when crossTab.Rows == by => null,
            CrossTabPlan crossTab => crossTab with { Columns = by, Table = CrossTabPlan.NameOf(crossTab.Rows, by) },
            _ => block,
        };
}
