namespace Survey.Analysis.Excel.Sheets;

/// <summary>Every variable with its question and its codes, as one table.</summary>
internal static class CodebookSheet
{
    public static void Write(WorkbookDraft draft)
    {
        var table = draft.Report.Codebook;
        var canvas = draft.Sheet("Codebook", table.Title, ColumnWidths.Of([table]));
        SheetHeader.LinkToContents(canvas, draft);
        canvas.StartBlock();
        var place = new TableBlock(draft, canvas, table).Write();
        canvas.End();
        canvas.RepeatRows(place.HeaderRow);
        canvas.Sheet.Frozen = (place.HeaderRow, canvas.ChartColumn);
    }
}
