using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>How the parts of a sheet look: the only place that knows the fonts, sizes and number formats of cells.</summary>
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

    private static readonly CellStyle Words = new() { Wraps = true, Down = "top" };

    public static readonly CellStyle SheetTitle = Words with { Size = 18, IsBold = true, Colour = Colours.Accent };

    public static readonly CellStyle TableTitle = Words with { Size = 13, IsBold = true };

    public static readonly CellStyle Finding = Words with { Size = 12 };

    public static readonly CellStyle Note = Words with { Colour = Colours.Quiet };

    public static readonly CellStyle Label = Words with { IsBold = true };

    public static readonly CellStyle Value = Words with { Across = "left" };

    public static readonly CellStyle Notice = Words with { IsBold = true, Fill = Colours.Notice };

    /// <summary>A link to another sheet.</summary>
    public static readonly CellStyle Link = CellStyle.Plain with { Colour = Colours.Accent, IsUnderlined = true, Down = "top" };

    /// <summary>The key of a fact, for scripts.</summary>
    public static readonly CellStyle Key = CellStyle.Plain with { Size = 8, Colour = Colours.Quiet, Down = "top" };

    private static readonly CellStyle TextHeading = CellStyle.Plain with { IsBold = true, Wraps = true };

    private static readonly CellStyle FigureHeading = TextHeading with { Across = "right" };

    /// <summary>The words above several columns that belong together.</summary>
    public static readonly CellStyle UpperHeading = TextHeading with { Across = "center", Colour = Colours.Accent };

    /// <summary>The words above the two limits of an interval.</summary>
    public static readonly CellStyle HeadingOfInterval = TextHeading with { Across = "center" };

    /// <summary>A figure that is written as words, such as two bases.</summary>
    public static readonly CellStyle FigureInWords = Words with { Across = "right" };

    private static readonly CellStyle TextName = CellStyle.Plain with
    {
        Size = 8,
        Colour = Colours.Quiet,
        Across = "left",
        Down = "center",
    };

    private static readonly CellStyle FigureName = TextName with { Across = "center" };

    private static readonly CellStyle LaterText = Words with { Indent = 1 }; // away from the figures before it

    private static readonly CellStyle Reason = Words with { Colour = Colours.Quiet, IsItalic = true, Across = "right" };

    private static readonly Dictionary<Measure, CellStyle> Figures = Enum.GetValues<Measure>()
        .ToDictionary(
            measure => measure,
            measure => CellStyle.Plain with { Down = "top", Across = "right", NumberFormat = NumberFormat(measure) }
        );

    /// <summary>The words that people read above a column.</summary>
    public static CellStyle HeadingOf(Measure measure) => IsFigure(measure) ? FigureHeading : TextHeading;

    /// <summary>
    /// The stable name of a column, in the header of the Excel table; beside it stands the button of the filter.
    /// </summary>
    public static CellStyle NameOf(Measure measure) => IsFigure(measure) ? FigureName : TextName;

    /// <param name="measure">Of the column, or of the row where rows differ.</param>
    /// <param name="column">The place in the table, from 0.</param>
    /// <param name="isReason">Whether the cell says why there is no number.</param>
    public static CellStyle CellOf(Measure measure, int column, bool isReason = false) =>
        isReason ? Reason
        : IsFigure(measure) ? Figures[measure]
        : column < 2 ? Words
        : LaterText;

    /// <summary>The same in a line with totals.</summary>
    public static CellStyle Total(CellStyle style) => style with { IsBold = true, HasLineAbove = true };

    /// <summary>The same in a row that takes several answers together.</summary>
    public static CellStyle Net(CellStyle style, bool isFirst) => style with { IsBold = true, HasLineAbove = isFirst };

    /// <summary>Excel's format of a measure; shares stay between 0 and 1.</summary>
    public static string NumberFormat(Measure measure) =>
        measure switch
        {
            Measure.Count => "#,##0",
            Measure.Share => "0.0%",
            Measure.Number => "0.00",
            Measure.Probability => "[<0.0001]\"<0.0001\";0.0000",
            _ => "@",
        };

    private static bool IsFigure(Measure measure) => measure is not (Measure.Code or Measure.Text);
}
