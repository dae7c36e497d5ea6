using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// One report table on a sheet: its title, its charts, the headings people read, an Excel table with stable names, a line with
/// totals, and the notes: question, base, method.
/// </summary>
internal sealed class TableBlock(Draft draft, SheetCanvas canvas, ReportTable table)
{
    private const int RowsWithHeader = 3;
    private readonly IXLWorksheet sheet = canvas.Sheet;

    /// <returns>Where the table stands.</returns>
    public TablePlace Write()
    {
        canvas.Text(table.Title, Look.TableTitle, Look.TableTitleLine);
        var rooms = table.Charts.Select(chart => (Chart: chart, FirstRow: Room(chart))).ToList();
        WriteHeadings();
        var place = new TablePlace(sheet.Name, canvas.Row, table);
        WriteTable(place);
        foreach (var (chart, firstRow) in rooms)
        {
            draft.Add(new ChartPlace(chart, place, canvas.ChartColumn, firstRow, ChartSize.Width(canvas.ChartWidth), ChartSize.Height(chart, table)));
        }

        foreach (var live in LiveFigures.Of(place))
        {
            draft.Add(live);
        }

        new TotalLine(draft, canvas, place).Write();
        TableColours.Apply(sheet, place);
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

    private IEnumerable<string> Notes() =>
        table.Questions.Select(question => draft.Words.Text("note.question", question)).Concat(table.Notes);

    private void WriteHeadings()
    {
        var lines = 1;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var heading = table.Columns[column].Heading;
            SheetText.Write(sheet.Cell(canvas.Row, column + 1), heading);
            sheet.Cell(canvas.Row, column + 1).Style = Look.HeadingOf(table.Columns[column].Measure);
            lines = Math.Max(lines, TextLines.Of(heading, canvas.Widths[column]));
        }

        canvas.Next(SheetCanvas.Line * lines);
    }

    private void WriteTable(TablePlace place)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            SheetText.Write(sheet.Cell(canvas.Row, column + 1), table.Columns[column].Name);
            sheet.Cell(canvas.Row, column + 1).Style = Look.NameOf(table.Columns[column].Measure);
        }

        canvas.Next();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(row);
            if (row == RowsWithHeader)
            {
                canvas.Flow();
            }
        }

        if (table.Rows.Count == 0)
        {
            canvas.Next();
        }

        var excelTable = sheet.Range(place.HeaderRow, 1, place.LastRow, table.Columns.Count).CreateTable(table.Name);
        excelTable.Theme = XLTableTheme.TableStyleLight1;
        excelTable.ShowAutoFilter = true;
    }

    private void WriteRow(int row)
    {
        var (cells, lines) = (table.Rows[row], 1);
        for (var column = 0; column < cells.Count; column++)
        {
            var target = sheet.Cell(canvas.Row, column + 1);
            Write(target, cells[column]);
            target.Style = Look.CellOf(MeasureOf(row, column), column, isReason: cells[column].Reason is not null);
            var text = cells[column].Reason is { } reason ? draft.Report.Reasons.Text(reason) : cells[column].Text;
            lines = text is null ? lines : Math.Max(lines, TextLines.Of(text, canvas.Widths[column]));
        }

        canvas.Next(SheetCanvas.Line * Math.Min(lines, Look.MostLines));
    }

    private Measure MeasureOf(int row, int column) => table.Columns[column].Measure is var measure && table.RowMeasures is { } measures
        && measure is not (Measure.Code or Measure.Text) ? measures[row] : measure;

    private void Write(IXLCell target, Cell cell)
    {
        if (cell.Number is { } number)
        {
            target.SetValue(number);
        }
        else if (cell.Reason is { } reason)
        {
            SheetText.Write(target, draft.Report.Reasons.Text(reason));
        }
        else if (cell.Text is { } text)
        {
            SheetText.Write(target, text);
        }
    }
}
