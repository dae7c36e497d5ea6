using System.Globalization;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Hides rows of the table of lessons.</summary>
internal static class LessonMask
{
    public static ReportTable Of(ReportTable table, ReportContext context, GapHiding gaps)
    {
        var masked = TableMask.Hide(table, (row, _) => gaps.Lesson(Number(row)));
        return masked.Rows.Any(TableMask.IsHidden) ? masked with { Notes = TableMask.Notes(context, table) } : table;
    }

    private static int Number(IReadOnlyList<Cell> row) =>
        int.Parse(row[0].Text!.AsSpan(LessonTable.CodePrefix.Length), CultureInfo.InvariantCulture); // the first cell is the code
}
