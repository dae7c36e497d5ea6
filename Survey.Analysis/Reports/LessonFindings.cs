namespace Survey.Analysis.Reports;

/// <summary>Says of each lesson who needs it, the greatest need first; a table with hidden cells gives no order.</summary>
internal sealed class LessonFindings(ReportContext context)
{
    private static readonly FindingColumns<LessonRow> Columns = new(
        LessonTable.WantsMore,
        LessonTable.Base,
        LessonTable.WantsMoreShare
    );

    public IEnumerable<Finding> Of(ReportTable table) =>
        table.HasHidden
            ? []
            : FindingRows<LessonRow>
                .Of(table, Columns)
                .Where(row => row.Base > 0)
                .Select(row => new Finding(
                    context.Words.Text(
                        "summary.lesson",
                        row.Label,
                        row.Count,
                        row.Base,
                        context.Words.Percent(row.Share, context.IsWeighted)
                    ),
                    table.Name
                ));
}
