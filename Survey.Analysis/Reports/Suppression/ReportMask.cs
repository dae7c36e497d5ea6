using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Takes what may not be told out of a report while it is built; without a smallest cell, everything passes unchanged.</summary>
internal sealed class ReportMask
{
    private readonly GapMask? gaps;
    private readonly TableMask? tables;

    public ReportMask(ReportContext context)
    {
        if (context.Suppression.Threshold == 0)
        {
            return;
        }

        var hiding = new GapHiding(context);
        gaps = new GapMask(hiding);
        tables = new TableMask(context, hiding);
    }

    public GapsResult Of(GapsResult result) => gaps?.Of(result) ?? result;

    public IReadOnlyList<RankedLesson> Of(IReadOnlyList<RankedLesson> lessons) => gaps?.Of(lessons) ?? lessons;

    /// <param name="table">The table, drawn of gaps that went through here.</param>
    /// <param name="block">What the table was drawn of; null for a table beside the plan's.</param>
    public ReportTable Of(ReportTable table, BlockPlan? block) => tables?.Of(table, block) ?? table;
}
