using Survey.Analysis.Counting;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>What a report must count: one plan for all its tables and for the decision what is hidden.</summary>
internal static class ReportCounts
{
    public static CountPlan Plan(ReportContext context) =>
        new([
            .. context.Protected.Sections.SelectMany(section => section.Blocks).SelectMany(block => Block(context, block)),
            .. GapCalculator.Tables(context.SkillPairs(), context.BreakdownColumn),
            .. context.Options.MinCell == 0 ? [] : Hidden(context),
        ]);

    private static IEnumerable<CountTable> Block(ReportContext context, BlockPlan block) =>
        block switch
        {
            DistributionPlan distribution => [Distribution.Table(context.Choice(distribution.Variable))],
            CrossTabPlan crossTab => CrossTabAnalysis.Tables(context.Choice(crossTab.Rows), context.Choice(crossTab.Columns)),
            LessonsPlan => LessonNeeds.Tables(context.SkillPairs()),
            GapsPlan => [.. LevelsTable.Tables(context), .. ScaleReliability.Tables(context.SkillPairs())],
            NeedsPlan => ScaleReliability.Tables(context.SkillPairs()),
            _ => [],
        };

    private static IEnumerable<CountTable> Hidden(ReportContext context)
    {
        var blocks = context.Protected.Sections.SelectMany(section => section.Blocks).ToList();
        var conditional = Conditional.Names(context.Responses.Questionnaire);
        return
        [
            .. CellTables.OfDistributions(
                [.. blocks.OfType<DistributionPlan>().Select(block => context.Choice(block.Variable))],
                choice => conditional.Contains(choice.Question.Name) || choice.Eligible.Count() < context.Responses.Count
            ),
            .. blocks
                .OfType<CrossTabPlan>()
                .SelectMany(block => CellTables.OfCrossTab(context.Choice(block.Rows), context.Choice(block.Columns))),
            .. CellTables.OfSkills(context.SkillPairs(), context.BreakdownColumn),
        ];
    }
}
