using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How the figures are computed, how sound they are, and what version and data are behind them.</summary>
internal static class MethodSheet
{
    public static void Write(WorkbookDraft draft)
    {
        List<ReportTable> tables = [.. draft.Report.Tables.Where(table => table.IsMethod), draft.Report.Findings];
        var columns = FactList.Columns with { Folded = ColumnWidths.Of(tables) };
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
