using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Charts;
using Survey.Analysis.Excel.Sheets;

namespace Survey.Analysis.Excel.Package;

/// <summary>Adds to a saved workbook what the library that drew it cannot write: formulas with their values, exact numbers and charts.</summary>
internal static class SavedWorkbook
{
    private const double Padding = 0.71; // five pixels, in characters
    private const double StandardWidth = 9.14;
    private const uint LastColumn = 16384;

    public static void Complete(SpreadsheetDocument document, Draft draft)
    {
        foreach (var canvas in draft.Canvases)
        {
            SetWidths(SheetParts.Of(document, canvas.Sheet.Name).Worksheet, canvas.Widths);
        }

        foreach (var cells in draft.Cells.GroupBy(cell => cell.Sheet))
        {
            Write(SheetParts.Of(document, cells.Key).Worksheet, cells);
        }

        foreach (var charts in draft.Charts.GroupBy(chart => chart.Table.Sheet))
        {
            ChartParts.Add(SheetParts.Of(document, charts.Key), [.. charts]);
        }
    }

    /// <summary>The widths of the columns, with the style that the sheet gives to all of them.</summary>
    private static void SetWidths(Worksheet worksheet, IReadOnlyList<double> widths)
    {
        var columns = worksheet.GetFirstChild<Columns>() ?? worksheet.InsertBefore(new Columns(), worksheet.GetFirstChild<SheetData>());
        var style = columns!.Elements<Column>().FirstOrDefault()?.Style?.Value ?? 0;
        columns.RemoveAllChildren();
        for (var column = 0; column < widths.Count; column++)
        {
            columns.Append(Column((uint)column + 1, (uint)column + 1, widths[column] + Padding, style));
        }

        columns.Append(Column((uint)widths.Count + 1, LastColumn, StandardWidth, style));
    }

    private static Column Column(uint first, uint last, double width, uint style) =>
        new() { Min = first, Max = last, Width = width, Style = style, CustomWidth = true };

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
