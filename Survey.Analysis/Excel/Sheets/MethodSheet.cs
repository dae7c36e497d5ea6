using Survey.Analysis.Excel.Layout;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How the figures are computed, how sound they are, and what version and data are behind them.</summary>
internal static class MethodSheet
{
    public static void Write(WorkbookDraft draft)
    {
        var tables = draft.Report.Tables.Where(table => table.IsMethod).ToList();
        var columns = FactList.Columns with { Folded = tables.Count == 0 ? [] : ColumnWidths.Of(tables) };
        var canvas = draft.Sheet("Method", draft.Report.MethodTitle, columns);
        SheetHeader.LinkToContents(canvas, draft);
        canvas.Next();
        FactList.Write(canvas, draft.Report.Method, draft.Report.Reasons);
        foreach (var table in tables)
        {
            canvas.Next();
            canvas.StartBlock();
            new TableBlock(draft, canvas, table).Write();
        }

        canvas.End();
    }
}
