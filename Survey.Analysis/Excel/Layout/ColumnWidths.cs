using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>Column widths from the length of the text, in characters: the file's writer cannot measure fonts.</summary>
internal static class ColumnWidths
{
    private const double Margin = 2;
    private const double Narrowest = 12;
    private const double WithWords = 18; // figures and words in one column
    private const double WidestCode = 26;
    private const double WidestLabel = 46;
    private const double WidestText = 24;
    private const double LongText = 50; // takes three lines of a narrow column
    private const double NameSize = 0.72; // names of columns are set smaller than the rest
    private const double FilterButton = 2;

    /// <summary>
    /// A width for each column that fits every table of the sheet; long texts wrap. A sheet without tables has room for words.
    /// </summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<ReportTable> tables) =>
        tables.Count == 0
            ? [WidestCode, WidestLabel]
            :
            [
                .. Enumerable
                    .Range(0, tables.Max(table => table.Columns.Count))
                    .Select(column => Widest([.. tables.Where(table => column < table.Columns.Count)], column)),
            ];

    private static double Widest(List<ReportTable> tables, int column) =>
        tables.Max(table => Width(table, column, isAlone: tables.Count == 1));

    private static double Width(ReportTable table, int column, bool isAlone)
    {
        var name = (table.Columns[column].Name.Length * NameSize) + FilterButton;
        return table.Columns[column].Measure switch
        {
            Measure.Code => Math.Clamp(Math.Max(name, Longest(table, column) + Margin), Narrowest, WidestCode),
            Measure.Text => Math.Clamp(
                Math.Max(name, Longest(table, column) + Margin),
                Narrowest,
                column == 1 || (isAlone && Longest(table, column) > LongText) ? WidestLabel : WidestText
            ),
            _ => Math.Max(name, table.Rows.Any(row => row[column].Text is not null) ? WithWords : Narrowest),
        };
    }

    private static double Longest(ReportTable table, int column) =>
        table.Rows.Select(row => TextLines.Width(row[column].Text ?? "")).DefaultIfEmpty().Max();
}
