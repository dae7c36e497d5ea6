using Survey.Analysis.Counting;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
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
            DistributionPlan distribution => Choices(context, distribution).Select(Distribution.Table),
            CrossTabPlan crossTab => Rows(context, crossTab)
                .SelectMany(rows => CrossTabAnalysis.Tables(rows, context.Choice(crossTab.Columns))),
            LessonsPlan => LessonNeeds.Tables(context.SkillPairs()),
            GapsPlan => [.. LevelsTable.Tables(context), .. ScaleReliability.Tables(context.SkillPairs())],
            NeedsPlan => ScaleReliability.Tables(context.SkillPairs()),
            _ => [],
        };

    /// <summary>The choice and its nets.</summary>
    private static IEnumerable<ChoiceColumn> Choices(ReportContext context, DistributionPlan block) =>
        [context.Choice(block.Variable), .. context.Nets(block.Variable) is { } nets ? [nets] : Array.Empty<ChoiceColumn>()];

    /// <summary>The choice in the rows and its nets.</summary>
    private static IEnumerable<ChoiceColumn> Rows(ReportContext context, CrossTabPlan block) =>
        [context.Choice(block.Rows), .. context.Nets(block) is { } nets ? [nets] : Array.Empty<ChoiceColumn>()];

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
                .SelectMany(block =>
                    Rows(context, block).SelectMany(rows => CellTables.OfCrossTab(rows, context.Choice(block.Columns)))
                ),
            .. CellTables.OfSkills(context.SkillPairs(), context.BreakdownColumn),
        ];
    }
}
