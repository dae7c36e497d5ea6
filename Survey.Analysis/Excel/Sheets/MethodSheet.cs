namespace Survey.Analysis.Excel.Sheets;

/// <summary>How the figures are computed, and what version and data are behind them.</summary>
internal static class MethodSheet
{
    public static void Write(WorkbookDraft draft)
    {
        var canvas = draft.Sheet("Method", draft.Report.MethodTitle, FactList.Widths);
        SheetHeader.LinkToContents(canvas, draft);
        canvas.Next();
        FactList.Write(canvas, draft.Report.Method, draft.Report.Reasons);
        canvas.End();
    }
}
