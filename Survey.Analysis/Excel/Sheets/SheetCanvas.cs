using ClosedXML.Excel;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A sheet that is filled from the top: texts across the page's width, and rows whose height is always known, so that charts
/// stand where they were given room and pages end between blocks. Where the columns take several pages side by side, the first
/// two are repeated on each: texts keep to these, and charts keep out of them.
/// </summary>
internal sealed class SheetCanvas
{
    /// <summary>The height of a line of text, in points.</summary>
    public const double Line = 15;

    private const double WidestText = 150; // longer lines are hard to read
    private const int RepeatedColumns = 2;
    private readonly PageBreaks breaks;
    private readonly int textColumns;

    /// <param name="sheet">An empty sheet.</param>
    /// <param name="widths">The widths of its columns, in characters.</param>
    public SheetCanvas(IXLWorksheet sheet, IReadOnlyList<double> widths)
    {
        Sheet = sheet;
        Widths = widths;
        Page = PageGeometry.For(widths);
        breaks = new PageBreaks(sheet.PageSetup, Page.Height);
        var widest = Page.IsOneWide ? Math.Min(Page.Width, WidestText) : widths.Take(RepeatedColumns).Sum();
        while (textColumns < widths.Count && (textColumns == 0 || TextWidth + widths[textColumns] <= widest))
        {
            TextWidth += widths[textColumns++];
        }

        ChartWidth = Page.IsOneWide ? TextWidth : Page.Width - TextWidth;
        ChartColumn = Page.IsOneWide ? 0 : RepeatedColumns;
        RepeatColumns();
    }

    public IXLWorksheet Sheet { get; }

    /// <summary>Of the columns, in characters. They are written to the saved file: the library would make a cell for every column of every row.</summary>
    public IReadOnlyList<double> Widths { get; }

    public PageGeometry Page { get; }

    /// <summary>The next free row.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>The width that texts take, in characters.</summary>
    public double TextWidth { get; }

    /// <summary>The width that charts may take, in characters.</summary>
    public double ChartWidth { get; }

    /// <summary>The column where charts begin, from 0.</summary>
    public int ChartColumn { get; }

    /// <summary>Writes a text across the page, as high as it needs, and goes to the next row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">Of words that wrap.</param>
    /// <param name="line">The height of a line, in points.</param>
    public void Text(string text, IXLStyle look, double line = Line)
    {
        var range = Sheet.Range(Row, 1, Row, textColumns);
        if (textColumns > 1)
        {
            range.Merge();
        }

        range.Style = look;
        SheetText.Write(Sheet.Cell(Row, 1), text);
        Next(line * TextLines.Of(text, TextWidth * Line / line));
    }

    /// <summary>Leaves the current row with that height and goes to the next.</summary>
    public void Next(double height = Line)
    {
        Sheet.Row(Row++).Height = height;
        breaks.Used(height);
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
        Sheet.PageSetup.SetRowsToRepeatAtTop(1, Row - 1);
        breaks.RepeatAbove();
    }

    /// <summary>What comes next is kept on a page with what follows until the next block, if a page has room for it.</summary>
    public void StartBlock() => breaks.StartBlock(Row);

    /// <summary>A block that is longer than a page may be divided here.</summary>
    public void MayBreak() => breaks.MayBreak(Row);

    /// <summary>A block that is longer than a page may be divided anywhere from here on.</summary>
    public void Flow() => breaks.Flow();

    /// <summary>The end of the last block.</summary>
    public void End() => breaks.EndBlock();

    private void RepeatColumns()
    {
        if (!Page.IsOneWide)
        {
            Sheet.PageSetup.SetColumnsToRepeatAtLeft(1, RepeatedColumns);
        }
    }
}
