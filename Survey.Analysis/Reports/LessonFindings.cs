namespace Survey.Analysis.Reports;

/// <summary>Says of each lesson who needs it, the greatest need first; a table with hidden cells gives no order.</summary>
internal sealed class LessonFindings(ReportContext context)
{
    /// <summary>What is needed before the first lesson is no lesson to choose.</summary>
    private const string BeforeTheCourse = "lesson_0";

    public IEnumerable<Finding> Of(ReportTable table) =>
        table.HasHidden
            ? []
            : FindingRows
                .Of(table, FindingRows.Lessons)
                .Where(row => row.Base > 0 && row.Code != BeforeTheCourse)
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
