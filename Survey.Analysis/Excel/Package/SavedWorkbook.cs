using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Charts;
using Survey.Analysis.Excel.Sheets;

namespace Survey.Analysis.Excel.Package;

/// <summary>Adds to a saved workbook what the library that drew it cannot write: formulas with their values, exact numbers and charts.</summary>
internal static class SavedWorkbook
{
    public static void Complete(SpreadsheetDocument document, Draft draft)
    {
        foreach (var cells in draft.Cells.GroupBy(cell => cell.Sheet))
        {
            Write(SheetParts.Of(document, cells.Key).Worksheet, cells);
        }

        foreach (var charts in draft.Charts.GroupBy(chart => chart.Table.Sheet))
        {
            ChartParts.Add(SheetParts.Of(document, charts.Key), [.. charts]);
        }
    }

    private static void Write(Worksheet worksheet, IEnumerable<LiveCell> cells)
    {
        var byReference = worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        foreach (var live in cells)
        {
            var cell = byReference[live.Reference];
            cell.DataType = null;
            cell.CellFormula = live.Formula is { } formula ? new CellFormula(formula) : null;
            cell.CellValue = new CellValue(live.Value.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
