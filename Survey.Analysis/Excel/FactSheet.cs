using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>A sheet of facts, a line each: what, and its value or explanation.</summary>
internal static class FactSheet
{
    private const double KeyWidth = 24;
    private const double LabelWidth = 34;
    private const double ValueWidth = 100;
    private const double LineHeight = 16;

    public static void Write(XLWorkbook workbook, string name, string title, string? notice, IReadOnlyList<Fact> facts)
    {
        var sheet = workbook.Worksheets.Add(name);
        Look.Sheet(sheet);
        var row = SheetHeader.Write(sheet, title, notice, intro: null);
        foreach (var fact in facts)
        {
            SheetText.Write(sheet.Cell(row, 1), fact.Key);
            Look.Note(sheet.Cell(row, 1));
            SheetText.Write(sheet.Cell(row, 2), fact.Label);
            sheet.Cell(row, 2).Style.Font.Bold = true;
            WriteValue(sheet.Cell(row, 3), fact.Value);
            sheet.Range(row, 1, row, 3).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            sheet.Row(row).Height = LineHeight * Math.Ceiling(Math.Max(1, (fact.Value.Text?.Length ?? 0) / ValueWidth));
            row++;
        }

        (sheet.Column(1).Width, sheet.Column(2).Width, sheet.Column(3).Width) = (KeyWidth, LabelWidth, ValueWidth);
        sheet.SheetView.FreezeRows(1);
    }

    private static void WriteValue(IXLCell cell, Cell value)
    {
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        if (value.Number is { } number)
        {
            cell.Value = number;
            cell.Style.NumberFormat.Format = Look.NumberFormat(Measure.Count);
        }
        else
        {
            SheetText.Write(cell, value.Text ?? "");
        }
    }
}
