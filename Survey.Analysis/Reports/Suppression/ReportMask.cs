using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Takes what may not be told out of a report while it is built; without a smallest cell, everything passes unchanged.</summary>
internal sealed class ReportMask
{
    private readonly bool hidesNothing;
    private readonly GapMask gaps;
    private readonly TableMask tables;

    public ReportMask(ReportContext context)
    {
        hidesNothing = context.Suppression.Threshold == 0;
        var hiding = new GapHiding(context);
        gaps = new GapMask(hiding);
        tables = new TableMask(context, hiding);
    }

    public GapsResult Of(GapsResult result) => hidesNothing ? result : gaps.Of(result);

    public IReadOnlyList<RankedLesson> Of(IReadOnlyList<RankedLesson> lessons) => hidesNothing ? lessons : gaps.Of(lessons);

    /// <param name="table">The table, drawn of gaps that went through here.</param>
    /// <param name="block">What the table was drawn of; null for a table beside the plan's.</param>
    public ReportTable Of(ReportTable table, BlockPlan? block) => hidesNothing ? table : tables.Of(table, block);
}
