using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>The columns that fit all tables of a sheet.</summary>
internal static class ChapterColumns
{
    private const double Figure = 10.5;
    private const double Letters = 5;
    private const double Margin = 2;
    private const double NarrowestLabel = 16;
    private const double WidestLabel = 46;
    private const double WidestText = 42;
    private const double WidestFigure = 18; // a heading of one long word
    private const double NarrowestChart = 55;
    private const double WidestChart = 105;

    /// <param name="tables">With the columns that charts need.</param>
    /// <param name="pageWidth">The characters that so many columns may take together on a page.</param>
    public static SheetColumns Of(IReadOnlyList<ReportTable> tables, Func<int, double> pageWidth)
    {
        var layouts = tables
            .Where(table => !table.ReadsAsPicture)
            .Select(table => (Table: table, Columns: new ReadingColumns(ReadingTable.Of(table))))
            .ToList();
        List<double> read =
        [
            .. Enumerable
                .Range(0, layouts.Select(layout => layout.Columns.All.Count).DefaultIfEmpty(1).Max())
                .Select(column =>
                    layouts
                        .Where(layout => column < layout.Columns.All.Count)
                        .Select(layout => Width(layout.Table, layout.Columns, column))
                        .DefaultIfEmpty(WidestLabel)
                        .Max()
                ),
        ];
        var room = Math.Min(WidestChart, pageWidth(read.Count + 2) - read.Sum() - Margin);
        return new SheetColumns
        {
            Read = read,
            Chart = room >= NarrowestChart && tables.Any(table => table.Charts.Count > 0) ? room : null,
            Folded = ColumnWidths.Of(tables),
        };
    }

    private static double Width(ReportTable table, ReadingColumns columns, int column)
    {
        var (heading, part, place) = columns.All[column];
        if (part == ReadingPart.Letters)
        {
            return Letters;
        }

        var word = heading.Text.Split(' ').Max(TextLines.Width) + Margin;
        return heading.IsFigure
            ? Math.Clamp(word, Figure, WidestFigure)
            : Math.Clamp(
                table.Rows.Select(row => TextLines.Width(row[place].Text ?? "")).DefaultIfEmpty().Max() + Margin,
                NarrowestLabel,
                place == 1 ? WidestLabel : WidestText
            );
    }
}
