using Survey.Analysis.Excel.Layout;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// What stands at the top of every sheet, and of every printed page: its title and what must be said of the answers.
/// </summary>
internal static class SheetHeader
{
    public static void Write(SheetCanvas canvas, string title, WorkbookDraft draft)
    {
        canvas.Text(title, Look.SheetTitle, Look.SheetTitleLine);
        if (draft.Report.Notice is { } notice)
        {
            canvas.Text(notice, Look.Notice);
        }

        canvas.RepeatAbove();
        canvas.Sheet.Frozen = (1, canvas.ChartColumn);
    }

    /// <summary>The way back to the first sheet.</summary>
    public static void LinkToContents(SheetCanvas canvas, WorkbookDraft draft)
    {
        canvas.Link(0, draft.Words.Text("link.contents"), AboutSheet.Name);
        canvas.Next();
    }
}
