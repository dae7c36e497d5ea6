using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>Every variable with its question and its codes, as one table with a frozen header.</summary>
internal static class CodebookSheet
{
    public static void Write(XLWorkbook workbook, Report report)
    {
        var sheet = workbook.Worksheets.Add("Codebook");
        Look.Sheet(sheet);
        var row = SheetHeader.Write(sheet, report.Codebook.Title, report.Notice, intro: null);
        new TableBlock(sheet, report.Codebook, report.Reasons).Write(row);
        ColumnWidths.Fit(sheet, [report.Codebook]);
        sheet.SheetView.FreezeRows(1);
    }
}
