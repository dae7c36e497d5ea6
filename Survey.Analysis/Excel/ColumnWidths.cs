using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>Column widths from the length of the text, in characters: the file's writer cannot measure fonts.</summary>
internal static class ColumnWidths
{
    private const double Margin = 2;
    private const double Narrowest = 9;
    private const double WidestText = 60;
    private const double WidestFigure = 16;

    /// <summary>A width for each column that fits every table of the sheet; long labels wrap.</summary>
    public static void Fit(IXLWorksheet sheet, IReadOnlyList<ReportTable> tables)
    {
        var columns = tables.Count == 0 ? 0 : tables.Max(table => table.Columns.Count);
        for (var column = 0; column < columns; column++)
        {
            sheet.Column(column + 1).Width = tables
                .Where(table => column < table.Columns.Count)
                .Max(table => Width(table, column));
        }
    }

    private static double Width(ReportTable table, int column)
    {
        var isText = table.Columns[column].Measure is Measure.Code or Measure.Text;
        var longest = table.Columns[column].Name.Length;
        if (isText)
        {
            longest = Math.Max(longest, table.Rows.Select(row => row[column].Text?.Length ?? 0).DefaultIfEmpty().Max());
        }

        return Math.Clamp(longest + Margin, Narrowest, isText ? WidestText : Math.Max(WidestFigure, longest + Margin));
    }
}
