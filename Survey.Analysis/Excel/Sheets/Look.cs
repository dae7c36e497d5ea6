using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// How the parts of a sheet look: the only place that knows the colours, fonts and number formats of cells. A style is made once and
/// given to cells as a whole, since every change to a cell's style costs the library another copy of it.
/// </summary>
internal static class Look
{
    /// <summary>The height of a line of a sheet's title, in points.</summary>
    public const double SheetTitleLine = 26;

    public const double TableTitleLine = 18;

    public const double FindingLine = 16.5;

    /// <summary>Between a table and its notes.</summary>
    public const double Gap = 6;

    /// <summary>The most lines of a row of a table: Excel's rows end at 409 points.</summary>
    public const int MostLines = 27;

    private static readonly IXLWorksheet Drafts = new XLWorkbook().Worksheets.Add("styles");
    private static int made;

    public static readonly IXLStyle Plain = Style(_ => { });

    public static readonly IXLStyle SheetTitle = Text(style => Bold(style, 18).FontColor = Colours.Accent);

    public static readonly IXLStyle TableTitle = Text(style => Bold(style, 13));

    public static readonly IXLStyle Finding = Text(style => style.Font.FontSize = 12);

    public static readonly IXLStyle Note = Text(style => style.Font.FontColor = Colours.Quiet);

    public static readonly IXLStyle Label = Text(style => style.Font.Bold = true);

    public static readonly IXLStyle Value = Text(style => style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left);

    public static readonly IXLStyle Notice = Text(style =>
    {
        style.Fill.BackgroundColor = Colours.Notice;
        style.Font.Bold = true;
    });

    /// <summary>The key of a fact, for scripts.</summary>
    public static readonly IXLStyle Key = Style(style =>
    {
        style.Font.FontSize = 8;
        style.Font.FontColor = Colours.Quiet;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    });

    private static readonly IXLStyle TextHeading = Heading(_ => { });

    private static readonly IXLStyle FigureHeading = Heading(style => style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right);

    private static readonly IXLStyle TextName = Name(XLAlignmentHorizontalValues.Left);

    private static readonly IXLStyle FigureName = Name(XLAlignmentHorizontalValues.Center);

    private static readonly IXLStyle FirstText = Text(_ => { });

    private static readonly IXLStyle LaterText = Text(style => style.Alignment.Indent = 1); // away from the figures before it

    private static readonly IXLStyle Reason = Text(style =>
    {
        style.Font.FontColor = Colours.Quiet;
        style.Font.Italic = true;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    });

    private static readonly Dictionary<Measure, IXLStyle> Figures = Enum.GetValues<Measure>().ToDictionary(measure => measure, measure => Style(style =>
    {
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        style.NumberFormat.Format = NumberFormat(measure);
    }));

    /// <summary>The words that people read above a column.</summary>
    public static IXLStyle HeadingOf(Measure measure) => IsFigure(measure) ? FigureHeading : TextHeading;

    /// <summary>The stable name of a column, in the header of the Excel table; beside it stands the button of the filter.</summary>
    public static IXLStyle NameOf(Measure measure) => IsFigure(measure) ? FigureName : TextName;

    /// <param name="measure">Of the column, or of the row where rows differ.</param>
    /// <param name="column">The place in the table, from 0.</param>
    /// <param name="isReason">Whether the cell says why there is no number.</param>
    public static IXLStyle CellOf(Measure measure, int column, bool isReason = false) =>
        isReason ? Reason : IsFigure(measure) ? Figures[measure] : column < 2 ? FirstText : LaterText;

    /// <summary>A link to the top of another sheet.</summary>
    public static void Link(IXLCell cell, string sheet)
    {
        cell.Hyperlink = new XLHyperlink($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        cell.Style.Font.FontName = Colours.Font;
        cell.Style.Font.FontColor = Colours.Accent;
        cell.Style.Font.Underline = XLFontUnderlineValues.Single;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    public static void Total(IXLRange range)
    {
        range.Style.Font.Bold = true;
        range.Style.Border.TopBorder = XLBorderStyleValues.Thin;
        range.Style.Border.TopBorderColor = Colours.Quiet;
    }

    /// <summary>Excel's format of a measure; shares stay between 0 and 1.</summary>
    public static string NumberFormat(Measure measure) => measure switch
    {
        Measure.Count => "#,##0",
        Measure.Share => "0.0%",
        Measure.Number => "0.00",
        Measure.Probability => "0.0000",
        _ => "@",
    };

    private static bool IsFigure(Measure measure) => measure is not (Measure.Code or Measure.Text);

    private static IXLStyle Heading(Action<IXLStyle> more) => Style(style =>
    {
        style.Font.Bold = true;
        style.Alignment.WrapText = true;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
        more(style);
    });

    private static IXLStyle Name(XLAlignmentHorizontalValues horizontal) => Style(style =>
    {
        style.Font.FontSize = 8;
        style.Font.FontColor = Colours.Quiet;
        style.Alignment.Horizontal = horizontal;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    });

    /// <summary>A style of words that wrap.</summary>
    private static IXLStyle Text(Action<IXLStyle> more) => Style(style =>
    {
        style.Alignment.WrapText = true;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        more(style);
    });

    private static IXLFont Bold(IXLStyle style, double size)
    {
        style.Font.FontSize = size;
        style.Font.Bold = true;
        return style.Font;
    }

    private static IXLStyle Style(Action<IXLStyle> change)
    {
        var style = Drafts.Cell(1, ++made).Style;
        style.Font.FontName = Colours.Font;
        style.Font.FontSize = 11;
        style.Font.FontColor = Colours.Ink;
        change(style);
        return style;
    }
}
