using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A sheet that is filled from the top: texts across the page's width, and rows whose height is always known, so that charts
/// stand where they were given room and pages end between blocks. Where the columns take several pages side by side, the first
/// is repeated on each: texts keep to it, and charts keep out of it.
/// </summary>
internal sealed class SheetCanvas
{
    /// <summary>The height of a line of text, in points.</summary>
    public const double Line = 15;

    private const double Padding = 0.71; // of a column: five pixels, in characters
    private const double WidestText = 150; // longer lines are hard to read
    private const int RepeatedColumns = 1;
    private readonly StyleSheet styles;
    private readonly RowWriter writer;
    private readonly SheetCell?[] cells;
    private readonly PageBreaks breaks;
    private readonly int textColumns;
    private readonly List<double> ends = []; // of the rows, in points

    /// <param name="name">Of the sheet.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="styles">Of the workbook.</param>
    /// <param name="print">How a sheet is printed at a scale in percent.</param>
    public SheetCanvas(string name, SheetColumns columns, StyleSheet styles, Func<int, PrintSetup> print)
    {
        this.styles = styles;
        Columns = columns;
        var widths = columns.All;
        Page = PageGeometry.For(columns.Printed);
        var rows = new MemoryStream();
        Sheet = new SheetPart(
            name,
            [.. widths.Select(width => width + Padding)],
            print(Page.Scale) with
            {
                FitsWidth = Page.IsFitted,
            }
        )
        {
            WriteRows = rows.WriteTo,
            PrintedColumns = columns.Folded.Count > 0 ? columns.Printed.Count : null,
            Folded = columns.Folded.Count > 0 ? (columns.FirstFolded, columns.Folded.Count) : default,
        };
        writer = new RowWriter(rows, widths.Count);
        cells = new SheetCell?[widths.Count];
        breaks = new PageBreaks(Sheet.PageEnds, Page.Height);
        var widest = Page.IsOneWide ? Math.Min(Page.Width, WidestText) : widths.Take(RepeatedColumns).Sum();
        while (textColumns < columns.Printed.Count && (textColumns == 0 || TextWidth + widths[textColumns] <= widest))
        {
            TextWidth += widths[textColumns++];
        }

        ChartColumn = Page.IsOneWide ? 0 : RepeatedColumns;
        ChartColumns = Math.Max(1, Page.IsOneWide ? columns.Read.Count : ColumnsOfAPage());
    }

    public SheetPart Sheet { get; }

    public SheetColumns Columns { get; }

    public PageGeometry Page { get; }

    /// <summary>The current row, from 1.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>The height of all rows so far, in points.</summary>
    public double Height { get; private set; }

    /// <summary>The width that texts take, in characters.</summary>
    public double TextWidth { get; }

    /// <summary>How many columns charts may take.</summary>
    public int ChartColumns { get; }

    /// <summary>The column where charts begin, from 0.</summary>
    public int ChartColumn { get; }

    /// <summary>The first row that begins so many points below the top, or later; from 1.</summary>
    public int RowAt(double height) => ends.Count(end => end < height + 0.01) + 1;

    /// <summary>Fills a cell of the current row.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="cell">What stands there.</param>
    public void Put(int column, SheetCell cell) => cells[column] = cell;

    /// <summary>Fills a cell of the current row with a link to another sheet.</summary>
    public void Link(int column, string text, string sheet)
    {
        Put(column, new(Look.Link, text));
        Sheet.Links.Add((CellName.Of(column, Row), sheet));
    }

    /// <summary>Makes so many cells of the current row one.</summary>
    public void Merge(int first, int count)
    {
        if (count > 1)
        {
            Sheet.Merged.Add($"{CellName.Of(first, Row)}:{CellName.Of(first + count - 1, Row)}");
        }
    }

    /// <summary>Writes a text across the page, as high as it needs, and goes to the next row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">Of words that wrap.</param>
    /// <param name="line">The height of a line, in points.</param>
    /// <param name="isFolded">Whether the row is folded away.</param>
    public void Text(string text, CellStyle look, double line = Line, bool isFolded = false)
    {
        Merge(0, textColumns);
        for (var column = 0; column < textColumns; column++)
        {
            Put(column, new(look, column == 0 ? text : null));
        }

        Next(line * TextLines.Of(text, TextWidth * Line / line), isFolded);
    }

    /// <summary>Leaves the current row with that height and goes to the next.</summary>
    /// <param name="height">In points.</param>
    /// <param name="isFolded">Whether the row is folded away, so that it takes no room.</param>
    public void Next(double height = Line, bool isFolded = false)
    {
        writer.Begin(Row, height, isFolded);
        Sheet.HasFoldedRows |= isFolded;
        for (var column = 0; column < cells.Length; column++)
        {
            Write(column);
        }

        writer.End();
        Array.Clear(cells);
        Sheet.Rows = Row++;
        var used = isFolded ? 0 : height;
        Height += used;
        ends.Add(Height);
        breaks.Used(used);
    }

    /// <summary>Room for a picture of at least that height.</summary>
    /// <returns>Its first row.</returns>
    public int Room(double points)
    {
        var first = Row;
        for (var left = points; left > 0; left -= Line)
        {
            Next();
        }

        return first;
    }

    /// <summary>What stands above this row is repeated on every page.</summary>
    public void RepeatAbove()
    {
        RepeatRows(Row - 1);
        breaks.RepeatAbove();
    }

    /// <summary>So many rows are repeated on every page, and the first columns where not all fit on one.</summary>
    public void RepeatRows(int count) => Sheet.Repeated = (count, Page.IsOneWide ? 0 : RepeatedColumns);

    /// <summary>What comes next is kept on a page with what follows until the next block, if a page has room for it.</summary>
    public void StartBlock() => breaks.StartBlock(Row);

    /// <summary>A block that is longer than a page may be divided here.</summary>
    public void MayBreak() => breaks.MayBreak(Row);

    /// <summary>A block that is longer than a page may be divided anywhere from here on.</summary>
    public void Flow() => breaks.Flow();

    /// <summary>The end of the last block, and of the sheet.</summary>
    public void End()
    {
        breaks.EndBlock();
        writer.Flush();
    }

    /// <summary>The columns that fit on a page beside the repeated one.</summary>
    private int ColumnsOfAPage()
    {
        var (count, width) = (0, TextWidth);
        while (RepeatedColumns + count < Columns.Read.Count && width + Columns.Read[RepeatedColumns + count] <= Page.Width)
        {
            width += Columns.Read[RepeatedColumns + count++];
        }

        return count;
    }

    private void Write(int column)
    {
        if (cells[column] is not { } cell)
        {
            return;
        }

        var style = styles.PlaceOf(cell.Style);
        if (cell.Number is { } number)
        {
            writer.Number(column, number, style, cell.Formula);
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            writer.Text(column, SheetText.Clean(text), style);
        }
        else
        {
            writer.Blank(column, style);
        }
    }
}
