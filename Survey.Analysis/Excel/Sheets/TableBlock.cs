using Survey.Analysis.Excel.Charts;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// One report table on a sheet: its title, its charts, the headings people read, an Excel table with stable names, a line with
/// totals, and the notes: question, base, method.
/// </summary>
internal sealed class TableBlock(WorkbookDraft draft, SheetCanvas canvas, ReportTable table)
{
    private const int RowsWithHeader = 3;

    /// <returns>Where the table stands.</returns>
    public TablePlace Write()
    {
        canvas.Text(table.Title, Look.TableTitle, Look.TableTitleLine);
        var rooms = table.Charts.Select(chart => (Chart: chart, FirstRow: Room(chart))).ToList();
        WriteHeadings();
        var place = new TablePlace(canvas.Sheet.Name, canvas.Row, table);
        WriteTable(place);
        canvas.Sheet.Charts.AddRange(rooms.Select(room => Chart(room.Chart, place, room.FirstRow)));
        TotalLine.Write(canvas, place, draft.Words.Text("label.total"));
        canvas.Sheet.Conditions.AddRange(TableColours.Of(place));
        canvas.Next(Look.Gap);
        foreach (var note in Notes())
        {
            canvas.Text(note, Look.Note);
        }

        canvas.Next();
        return place;
    }

    private int Room(ReportChart chart)
    {
        var first = canvas.Room(ChartSize.Height(chart, table));
        canvas.MayBreak();
        return first;
    }

    private SheetChart Chart(ReportChart chart, TablePlace place, int firstRow) =>
        new(
            canvas.ChartColumn,
            firstRow,
            ChartSize.Width(canvas.ChartWidth),
            ChartSize.Height(chart, table),
            chart.Description,
            () => ChartDrawing.Of(chart, place)
        );

    private IEnumerable<string> Notes() =>
        table.Questions.Select(question => draft.Words.Text("note.question", question)).Concat(table.Notes);

    private void WriteHeadings()
    {
        var lines = 1;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var heading = table.Columns[column].Heading;
            canvas.Put(column, new(Look.HeadingOf(table.Columns[column].Measure), heading));
            lines = Math.Max(lines, TextLines.Of(heading, canvas.Widths[column]));
        }

        canvas.Next(SheetCanvas.Line * lines);
    }

    private void WriteTable(TablePlace place)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            canvas.Put(column, new(Look.NameOf(table.Columns[column].Measure), table.Columns[column].Name));
        }

        canvas.Next();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(place, row);
            if (row == RowsWithHeader)
            {
                canvas.Flow();
            }
        }

        if (table.Rows.Count == 0)
        {
            canvas.Next();
        }

        canvas.Sheet.Tables.Add(new(table.Name, place.WholeRange, [.. table.Columns.Select(column => column.Name)]));
    }

    private void WriteRow(TablePlace place, int row)
    {
        var (cells, lines) = (table.Rows[row], 1);
        for (var column = 0; column < cells.Count; column++)
        {
            var (cell, isReason) = (cells[column], cells[column].Reason is not null);
            var text = cell.Reason is { } reason ? draft.Report.Reasons.Text(reason) : cell.Text;
            var formula = cell.Number is { } number ? LiveFigures.Formula(place, row, column, number) : null;
            canvas.Put(column, new(Look.CellOf(MeasureOf(row, column), column, isReason), text, cell.Number, formula));
            lines = text is null ? lines : Math.Max(lines, TextLines.Of(text, canvas.Widths[column]));
        }

        canvas.Next(SheetCanvas.Line * Math.Min(lines, Look.MostLines));
    }

    private Measure MeasureOf(int row, int column) =>
        table.Columns[column].Measure is var measure
        && table.RowMeasures is { } measures
        && measure is not (Measure.Code or Measure.Text)
            ? measures[row]
            : measure;
}
