using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// What the plan wants to be said. Each sentence is about one row, which the plan and not the answers chose, so that it may be said
/// beside hidden ones; nothing is said of a row that is hidden itself.
/// </summary>
internal sealed class PlannedFindings(ReportContext context, FindingTexts texts)
{
    /// <param name="section">The chapter.</param>
    /// <param name="drawn">Its blocks with their tables.</param>
    public IEnumerable<Finding> Of(SectionPlan section, IReadOnlyList<(BlockPlan Block, ReportTable Table)> drawn) =>
        section
            .Findings.Select(plan => Finding(plan, drawn) is { } said ? said with { Place = plan.Place } : null)
            .OfType<Finding>();

    private Finding? Finding(FindingPlan plan, IReadOnlyList<(BlockPlan Block, ReportTable Table)> drawn) =>
        plan.Subject == FindingSubject.Skill ? Skill(plan, drawn) : Answer(plan, drawn);

    private Finding? Skill(FindingPlan plan, IReadOnlyList<(BlockPlan Block, ReportTable Table)> drawn)
    {
        var row = drawn
            .Where(pair => pair.Block is GapsPlan or NeedsPlan)
            .SelectMany(pair => FindingRows.Of(pair.Table, FindingRows.Cannot))
            .FirstOrDefault(row => row.Code == plan.Code && row.Base > 0);
        return row is null ? null
            : plan.Says is { } says ? texts.OfRespondents("finding.says", row, context.In(says))
            : texts.OfRespondents("finding.skill", row, texts.Quoted(row.Label));
    }

    private Finding? Answer(FindingPlan plan, IReadOnlyList<(BlockPlan Block, ReportTable Table)> drawn)
    {
        var table = drawn
            .Where(pair => pair.Block is DistributionPlan block && block.Variable == plan.Variable)
            .Select(pair => pair.Table)
            .FirstOrDefault();
        var isNet = plan.Subject == FindingSubject.Net;
        return table is not null && Row(table, plan.Code, isNet) is { Base: > 0 } row ? Answer(plan, row, table.Title) : null;
    }

    private Finding Answer(FindingPlan plan, FindingFigures row, string title) =>
        plan.Says is { } says ? texts.OfRespondents("finding.says", row, context.In(says))
        : plan.Subject == FindingSubject.Net ? texts.OfRow("finding.net", row, texts.Quoted(row.Label))
        : texts.OfRespondents("finding.answer", row, texts.Quoted(row.Label), title);

    private static FindingFigures? Row(ReportTable table, string code, bool isNet) =>
        FindingRows.Of(isNet ? FindingRows.Nets(table) : table, FindingRows.Chosen).FirstOrDefault(row => row.Code == code);
}
