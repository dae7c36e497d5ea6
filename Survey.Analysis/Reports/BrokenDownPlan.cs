using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>
/// A plan with another breakdown than its own: cross-tabs by the plan's breakdown become cross-tabs by the reader's, named
/// after it. A cross-tab that the plan has anyway, or of a question by itself, is left out. What the author says of countries is
/// said of groups.
/// </summary>
internal static class BrokenDownPlan
{
    /// <summary>The sheet of the profiles, whose groups are no countries.</summary>
    private const string GroupsSheet = "Groups";

    /// <param name="plan">As its author wrote it.</param>
    /// <param name="by">The reader's breakdown; null or the plan's own changes nothing.</param>
    /// <param name="words">Of the report.</param>
    public static ReportPlan Of(ReportPlan plan, string? by, ReportWords words)
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
                    Named(section, plan, words) with
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

    /// <summary>A chapter about the groups under a title that fits any of them.</summary>
    private static SectionPlan Named(SectionPlan section, ReportPlan plan, ReportWords words) =>
        section.Blocks.OfType<CountriesPlan>().Any()
            ? section with
            {
                Sheet = GroupsSheet,
                Title = new LocalizedText(words.Text("title.group_profiles")),
                Intro = new LocalizedText(words.Text("intro.group_profiles")),
            }
        : section.Intro is not null && section.Blocks.OfType<CrossTabPlan>().Any(block => block.Columns == plan.Breakdown)
            ? section with
            {
                Intro = new LocalizedText(words.Text("intro.group_crosstabs")),
            }
        : section;

    private static BlockPlan? Block(BlockPlan block, ReportPlan plan, string by) =>
        block switch
        {
            CrossTabPlan crossTab when crossTab.Columns != plan.Breakdown => crossTab,
            CrossTabPlan crossTab when crossTab.Rows == by => null,
            CrossTabPlan crossTab => crossTab with { Columns = by, Table = CrossTabPlan.NameOf(crossTab.Rows, by) },
            _ => block,
        };
}
