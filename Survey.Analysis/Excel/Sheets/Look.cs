using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How the parts of a sheet look: the only place that knows the colours, fonts and number formats of cells.</summary>
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

    private const string Font = "Calibri";
    private static readonly XLColor Ink = XLColor.FromHtml("#1F2933");
    private static readonly XLColor Quiet = XLColor.FromHtml("#52606D");
    private static readonly XLColor Accent = XLColor.FromHtml("#0B5563");
    private static readonly XLColor NoticeFill = XLColor.FromHtml("#FFF3C4");
    private static readonly XLColor LightGap = XLColor.FromHtml("#FFFFFF");
    private static readonly XLColor DarkGap = XLColor.FromHtml("#F4A582");
    private static readonly XLColor ManyMore = XLColor.FromHtml("#92C5DE");
    private static readonly XLColor SomeMore = XLColor.FromHtml("#D9EAF5");
    private static readonly XLColor ManyFewer = XLColor.FromHtml("#F4A582");
    private static readonly XLColor SomeFewer = XLColor.FromHtml("#FCE3D5");

    public static void Sheet(IXLWorksheet sheet)
    {
        sheet.Style.Font.FontName = Font;
        sheet.Style.Font.FontSize = 11;
        sheet.Style.Font.FontColor = Ink;
        sheet.ShowGridLines = false;
    }

    public static void SheetTitle(IXLRange range)
    {
        range.Style.Font.FontSize = 18;
        range.Style.Font.Bold = true;
        range.Style.Font.FontColor = Accent;
    }

    public static void TableTitle(IXLRange range)
    {
        range.Style.Font.FontSize = 13;
        range.Style.Font.Bold = true;
    }

    public static void Finding(IXLRange range) => range.Style.Font.FontSize = 12;

    public static void Note(IXLRange range) => range.Style.Font.FontColor = Quiet;

    public static void Notice(IXLRange range)
    {
        range.Style.Fill.BackgroundColor = NoticeFill;
        range.Style.Font.Bold = true;
    }

    /// <summary>A link to the top of another sheet.</summary>
    public static void Link(IXLCell cell, string sheet)
    {
        cell.Hyperlink = new XLHyperlink($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        cell.Style.Font.FontName = Font;
        cell.Style.Font.FontColor = Accent;
        cell.Style.Font.Underline = XLFontUnderlineValues.Single;
    }

    /// <summary>The words that people read above a column.</summary>
    public static void Heading(IXLCell cell, Measure measure)
    {
        cell.Style.Font.Bold = true;
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
        if (IsFigure(measure))
        {
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
    }

    /// <summary>The stable name of a column, in the header of the Excel table; beside it stands the button of the filter.</summary>
    public static void Name(IXLCell cell, Measure measure)
    {
        cell.Style.Alignment.Horizontal = IsFigure(measure) ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Left;
        cell.Style.Font.FontSize = 8;
        cell.Style.Font.Bold = false;
        cell.Style.Font.FontColor = Quiet;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Figures(IXLRange column, Measure measure)
    {
        column.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        if (!IsFigure(measure))
        {
            column.Style.Alignment.WrapText = true;
            column.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
            column.Style.Alignment.Indent = column.FirstColumn().ColumnNumber() > 2 ? 1 : 0; // away from the figures before it
            return;
        }

        column.Style.NumberFormat.Format = NumberFormat(measure);
        column.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    public static void Total(IXLRange range)
    {
        range.Style.Font.Bold = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        range.Style.Border.TopBorder = XLBorderStyleValues.Thin;
        range.Style.Border.TopBorderColor = Quiet;
    }

    public static void Reason(IXLCell cell)
    {
        cell.Style.Font.FontColor = Quiet;
        cell.Style.Font.Italic = true;
        cell.Style.Alignment.WrapText = true;
    }

    /// <summary>The key of a fact, for scripts.</summary>
    public static void Key(IXLCell cell)
    {
        cell.Style.Font.FontSize = 8;
        cell.Style.Font.FontColor = Quiet;
    }

    /// <summary>The larger the need the darker the cell; a score of need is the greater the lower it is.</summary>
    public static void Shade(IXLRange cells, Measure measure)
    {
        var scale = cells.AddConditionalFormat().ColorScale();
        if (measure == Measure.Share)
        {
            scale.LowestValue(LightGap).HighestValue(DarkGap);
        }
        else
        {
            scale.LowestValue(DarkGap).HighestValue(LightGap);
        }
    }

    public static void More(IXLStyle style, bool isStrong) => Mark(style, isStrong ? ManyMore : SomeMore, isStrong);

    /// <summary>Underlined too, since blue and red are one grey in print.</summary>
    public static void Fewer(IXLStyle style, bool isStrong)
    {
        Mark(style, isStrong ? ManyFewer : SomeFewer, isStrong);
        style.Font.Underline = XLFontUnderlineValues.Single;
    }

    private static void Mark(IXLStyle style, XLColor fill, bool isStrong)
    {
        style.Fill.BackgroundColor = fill;
        style.Font.Bold = isStrong;
    }

    private static bool IsFigure(Measure measure) => measure is not (Measure.Code or Measure.Text);

    /// <summary>Excel's format of a measure; shares stay between 0 and 1.</summary>
    public static string NumberFormat(Measure measure) => measure switch
    {
        Measure.Count => "#,##0",
        Measure.Share => "0.0%",
        Measure.Number => "0.00",
        Measure.Probability => "0.0000",
        _ => "@",
    };
}
