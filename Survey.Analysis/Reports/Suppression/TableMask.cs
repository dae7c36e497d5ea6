using Survey.Analysis.Figures;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// Replaces hidden cells of drawn tables by the word for it. A column that a mask does not know is hidden as soon as anything of its
/// row or table is; a table that none knows is hidden as a whole.
/// </summary>
internal sealed class TableMask(ReportContext context, GapHiding gaps)
{
    private static readonly HashSet<string> Descriptions = ["lesson", "skills", "use", "manage", "make", "understand"];

    public ReportTable Of(ReportTable table, BlockPlan? block) =>
        block switch
        {
            DistributionPlan distribution => new DistributionMask(context, distribution).Of(table),
            CrossTabPlan crossTab => new CrossTabMask(context, crossTab).Of(table),
            GapsPlan or NeedsPlan => SkillMask.Of(table, context, gaps),
            LessonsPlan => LessonMask.Of(table, context, gaps),
            CountriesPlan => new ProfileMask(context, gaps).Of(table),
            _ => Hide(table, (_, _) => true) with { Notes = Notes(context, table) },
        };

    /// <param name="table">The table.</param>
    /// <param name="hides">Whether the cell of that row (its first cells name it) and column is hidden; not asked of codes and labels.</param>
    public static ReportTable Hide(ReportTable table, Func<IReadOnlyList<Cell>, ReportColumn, bool> hides) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row.Zip(table.Columns, (cell, column) => IsFigure(column) && hides(row, column) ? Reason.Hidden : cell)
                        .ToArray()
                ),
            ],
        };

    /// <summary>Whether some cell of the row is hidden.</summary>
    public static bool IsHidden(IReadOnlyList<Cell> row) => row.Any(cell => cell.Reason?.Kind == ReasonKind.Hidden);

    /// <summary>The notes of a table of which something is hidden.</summary>
    public static IReadOnlyList<string> Notes(ReportContext context, ReportTable table, params string[] kept) =>
        HiddenNotes.Of(context.Words, table.Notes, context.Suppression.Threshold, [context.IntervalNote, .. kept]);

    private static bool IsFigure(ReportColumn column) =>
        column.Measure != Measure.Code && column.Name != "label" && !Descriptions.Contains(column.Name);
}
