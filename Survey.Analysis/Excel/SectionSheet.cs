using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>A chapter's sheet: title, what it shows, and its tables below each other with their columns aligned.</summary>
internal static class SectionSheet
{
    public static void Write(XLWorkbook workbook, Section section, Report report)
    {
        var sheet = workbook.Worksheets.Add(section.Sheet);
        Look.Sheet(sheet);
        var row = SheetHeader.Write(sheet, section.Title, report.Notice, section.Intro);
        foreach (var table in section.Tables)
        {
            row = new TableBlock(sheet, table, report.Reasons).Write(row);
        }

        ColumnWidths.Fit(sheet, section.Tables);
        sheet.SheetView.Freeze(1, 2);
    }
}
