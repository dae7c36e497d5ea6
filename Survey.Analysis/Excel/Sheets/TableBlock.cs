using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// One report table on a sheet: its title, what people read of it with its chart beside, and the notes: question, base, method. To
/// the right, folded away, the whole as an Excel table with stable names, row by row beside what is read, which refers to it.
/// </summary>
internal sealed class TableBlock
{
    private const int RowsWithHeader = 3;
    private const int LaterColumn = 2; // words that follow figures keep away from them

    private readonly WorkbookDraft draft;
    private readonly SheetCanvas canvas;
    private readonly ReportTable table;
    private readonly ReadingColumns read;
    private readonly int folded;

    public TableBlock(WorkbookDraft draft, SheetCanvas canvas, ReportTable table)
    {
        (this.draft, this.canvas, this.table) = (draft, canvas, table);
        read = new ReadingColumns(ReadingTable.Of(table));
        folded = canvas.Columns.FirstFolded;
    }

    /// <summary>Whether only the charts are in sight, so that the rows take no room.</summary>
    private bool IsFolded => table.ReadsAsPicture && table.Charts.Count > 0;

    private bool HasChartBeside => canvas.Columns.ChartColumn is not null && table.Charts.Count > 0 && !IsFolded;

    /// <returns>Where the Excel table stands.</returns>
    public TablePlace Write()
    {
        var words = canvas.Row;
        PutWordsOfTheWhole();
        canvas.Text(table.Title, Look.TableTitle, Look.TableTitleLine);
        var (firstRow, top) = (canvas.Row, canvas.Height);
        var drawn = HasChartBeside ? [] : Pictures(table.Charts);
        WriteUpperHeadings();
        WriteHeadings();
        var place = new TablePlace(canvas.Sheet.Name, canvas.Row - 1, words, folded, table);
        draft.Places.Add(table.Name, place);
        WriteRows(place);
        WriteBases();
        if (!IsFolded)
        {
            TotalLine.Write(canvas, place, read, draft.Words.Text("label.total"));
            canvas.Sheet.Conditions.AddRange(TableColours.Of(place, read));
        }

        if (HasChartBeside)
        {
            drawn = [Beside(table.Charts[0], firstRow, top), .. Pictures([.. table.Charts.Skip(1)])];
        }

        canvas.Sheet.Charts.AddRange(drawn.Select(room => room.Draw(place, draft.Figures)));
        canvas.Next(Look.Gap);
        foreach (var note in Notes())
        {
            canvas.Text(note, Look.Note);
        }

        canvas.Next();
        return place;
    }

    private bool HasUpperHeadings => read.Table.HasUpperHeadings;

    /// <summary>The chart beside the rows, which leaves room below them where it is higher.</summary>
    private ChartRoom Beside(ReportChart chart, int firstRow, double top)
    {
        var height = ChartSize.Beside(chart, table);
        while (canvas.Height - top < height)
        {
            canvas.Next();
        }

        return new(chart, canvas.Columns.ChartColumn!.Value, 1, firstRow, canvas.RowAt(top + height) - firstRow, HasTitle: false);
    }

    /// <summary>Charts in rooms of their own, two side by side where the page has a column for the second.</summary>
    private List<ChartRoom> Pictures(IReadOnlyList<ReportChart> charts)
    {
        var rooms = new List<ChartRoom>();
        var beside = canvas.Columns.ChartColumn;
        foreach (var pair in charts.Chunk(beside is null ? 1 : 2))
        {
            var first = canvas.Room(pair.Max(chart => ChartSize.Height(chart, table)));
            var rows = canvas.Row - first;
            rooms.Add(new(pair[0], canvas.ChartColumn, canvas.ChartColumns, first, rows, HasTitle: true));
            rooms.AddRange(pair.Skip(1).Select(chart => new ChartRoom(chart, beside!.Value, 1, first, rows, HasTitle: true)));
            canvas.MayBreak();
        }

        return rooms;
    }

    private IEnumerable<string> Notes() =>
        table
            .Questions.Where(question => question != table.Title)
            .Select(question => draft.Words.Text("note.question", question))
            .Concat(read.Table.Folded > 0 ? [draft.Words.Text("reading.folded", read.Table.Folded)] : [])
            .Concat(table.Notes);

    private void WriteUpperHeadings()
    {
        if (!HasUpperHeadings)
        {
            return;
        }

        foreach (var (text, first, count) in IsFolded ? [] : read.UpperHeadings())
        {
            canvas.Merge(first, count);
            canvas.Put(first, new(Look.UpperHeading, text));
        }

        canvas.Next(isFolded: IsFolded);
    }

    /// <summary>The words above the folded table, which charts refer to as well.</summary>
    private void PutWordsOfTheWhole()
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            canvas.Put(folded + column, new(Look.HeadingOf(table.Columns[column].Measure), table.Columns[column].Heading));
        }
    }

    private void WriteHeadings()
    {
        var lines = 1;
        for (var column = 0; column < read.All.Count && !IsFolded; column++)
        {
            var (heading, style) = (read.HeadingOf(column), Look.HeadingOf(read.MeasureOf(column)));
            var isInterval = read.All[column] is { Part: ReadingPart.Value, Heading.To: not null };
            canvas.Merge(column, isInterval ? 2 : 1);
            canvas.Put(column, new(isInterval ? Look.HeadingOfInterval : style, heading));
            lines = Math.Max(lines, TextLines.Of(heading, canvas.Columns.Read[column] * (isInterval ? 2 : 1)));
        }

        for (var column = 0; column < table.Columns.Count; column++)
        {
            canvas.Put(folded + column, new(Look.NameOf(table.Columns[column].Measure), table.Columns[column].Name));
        }

        canvas.Next(SheetCanvas.Line * lines, IsFolded);
    }

    private void WriteRows(TablePlace place)
    {
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
            var (cell, measure) = (cells[column], MeasureOf(row, column));
            var formula = cell.Number is { } number ? LiveFigures.Formula(place, row, column, number) : null;
            canvas.Put(folded + column, Cell(cell, measure, column, formula));
        }

        for (var column = 0; column < read.All.Count && !IsFolded; column++)
        {
            var at = read.All[column].Place;
            var cell = Cell(cells[at], MeasureOf(row, at), column == 0 ? 0 : LaterColumn, place.Cell(row, at));
            canvas.Put(
                column,
                read.Table.IsNet(row) ? cell with { Style = Look.Net(cell.Style, isFirst: !read.Table.IsNet(row - 1)) } : cell
            );
            lines = cell.Text is null ? lines : Math.Max(lines, TextLines.Of(cell.Text, canvas.Columns.Read[column]));
        }

        canvas.Next(SheetCanvas.Line * Math.Min(lines, Look.MostLines), IsFolded || table.FoldedRows.Contains(row));
    }

    /// <summary>The bases that stand below the values.</summary>
    private void WriteBases()
    {
        if (read.Table.Bases.Count == 0 || table.Rows.Count == 0 || IsFolded)
        {
            return;
        }

        var column = 0;
        foreach (var (heading, cell) in read.Table.Headings.Zip(read.Table.Bases))
        {
            var isLabel = column == 0;
            var text = cell.To is null ? null : draft.Figures.Of(cell);
            canvas.Put(
                column,
                isLabel ? new(Look.Total(Look.Label), draft.Words.Text("reading.bases"))
                    : text is not null ? new(Look.Total(Look.FigureInWords), text)
                    : Cell(cell.Value, cell.Measure, column, formula: null) is var shown
                        ? shown with
                        {
                            Style = Look.Total(shown.Style),
                        }
                    : default
            );
            column += 1 + (heading.To is null ? 0 : 1) + (heading.Letters is null ? 0 : 1);
        }

        canvas.Next();
    }

    private SheetCell Cell(Reports.Cell cell, Measure measure, int column, string? formula)
    {
        var text = cell.Reason is { } reason ? draft.Report.Reasons.Text(reason) : cell.Text;
        return new(
            Look.CellOf(measure, column, cell.Reason is not null),
            text,
            cell.Number,
            cell.Number is null ? null : formula
        );
    }

    private Measure MeasureOf(int row, int column) =>
        table.Columns[column].Measure is var measure
        && table.RowMeasures is { } measures
        && measure is not (Measure.Code or Measure.Text)
            ? measures[row]
            : measure;
}
