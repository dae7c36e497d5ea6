using Survey.Analysis.Charts;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents.Word;

/// <summary>What a chart draws and nothing else, as a small workbook: rows = its rows from the top, columns = code, label, series.</summary>
internal sealed class ChartTable
{
    private const string Sheet = "Data";
    private const int HeaderRow = 2;

    public ChartTable(GuideFigure figure, ReportWords words)
    {
        Chart = figure.Chart with { Rows = null, IsSorted = false };
        Place = new TablePlace(
            Sheet,
            HeaderRow,
            wordsRow: 1,
            firstColumn: 0,
            IntervalColumns.Added(Cut(figure.Table, figure.Chart), words)
        );
    }

    /// <summary>The chart of the cut table.</summary>
    public ReportChart Chart { get; }

    /// <summary>Where the table stands in the workbook.</summary>
    public TablePlace Place { get; }

    public void Write(Stream target, string title)
    {
        var (styles, rows) = (new StyleSheet(), new MemoryStream());
        var table = Place.Table;
        var writer = new RowWriter(rows, table.Columns.Count);
        WriteTexts(writer, 1, table.Columns.Select(column => column.Heading));
        WriteTexts(writer, HeaderRow, table.Columns.Select(column => column.Name));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            writer.Begin(HeaderRow + 1 + row);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                Write(writer, column, table.Rows[row][column], styles);
            }

            writer.End();
        }

        writer.Flush();
        var sheet = new SheetPart(Sheet, [.. table.Columns.Select(_ => 18d)], PrintSetup.Of(100, title, "{0} / {1}"))
        {
            WriteRows = rows.WriteTo,
            Rows = HeaderRow + table.Rows.Count,
        };
        WorkbookWriter.Write(target, title, [sheet], styles, new SharedTexts());
    }

    private void Write(RowWriter writer, int column, Cell cell, StyleSheet styles)
    {
        if (cell.Number is { } number)
        {
            var measure = Place.Table.Columns[column].Measure;
            writer.Number(column, number, styles.PlaceOf(Look.CellOf(measure, column, isReason: false)));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            writer.Text(column, SheetText.Clean(text));
        }
    }

    private static void WriteTexts(RowWriter writer, int row, IEnumerable<string> texts)
    {
        writer.Begin(row);
        foreach (var (text, column) in texts.Select((text, column) => (text, column)))
        {
            writer.Text(column, SheetText.Clean(text));
        }

        writer.End();
    }

    /// <summary>The rows and columns that the chart draws, with the headings that people read.</summary>
    private static ReportTable Cut(ReportTable table, ReportChart chart)
    {
        var rows = ChartData.RowsOf(table, chart);
        IEnumerable<string> names =
        [
            .. chart.Columns,
            .. chart.Limits is { } limits ? [limits.Low, limits.High] : Array.Empty<string>(),
        ];
        var all = table.Columns.Select(column => column.Name).ToList();
        List<int> places = [0, 1, .. names.Select(name => all.IndexOf(name)).Where(place => place > 1)];
        return table with
        {
            Columns =
            [
                .. places.Select(place =>
                    table.Columns[place] with
                    {
                        Heading = Heading(table, table.Columns[place]),
                        Formula = null,
                    }
                ),
            ],
            Rows = [.. rows.Select(row => (IReadOnlyList<Cell>)[.. places.Select(place => table.Rows[row][place])])],
            RowMeasures = table.RowMeasures is { } measures ? [.. rows.Select(row => measures[row])] : null,
            FoldedRows = new HashSet<int>(),
            NetCount = 0,
            Charts = [chart],
        };
    }

    private static string Heading(ReportTable table, ReportColumn column) =>
        table.Reading.FirstOrDefault(read => read.Column == column.Name)?.Heading ?? column.Heading;
}
