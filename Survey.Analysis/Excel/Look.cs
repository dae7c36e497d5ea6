using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>How the parts of a sheet look: the only place that knows colours, fonts and number formats.</summary>
internal static class Look
{
    private static readonly XLColor Ink = XLColor.FromHtml("#1F2933");
    private static readonly XLColor Quiet = XLColor.FromHtml("#52606D");
    private static readonly XLColor Accent = XLColor.FromHtml("#0B5563");
    private static readonly XLColor Bar = XLColor.FromHtml("#8CC4C9");
    private static readonly XLColor NoticeFill = XLColor.FromHtml("#FFF3C4");

    public static void Sheet(IXLWorksheet sheet)
    {
        sheet.Style.Font.FontName = "Calibri";
        sheet.Style.Font.FontSize = 11;
        sheet.Style.Font.FontColor = Ink;
        sheet.ShowGridLines = false;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
    }

    public static void SheetTitle(IXLCell cell)
    {
        cell.Style.Font.FontSize = 18;
        cell.Style.Font.Bold = true;
        cell.Style.Font.FontColor = Accent;
        cell.WorksheetRow().Height = 28;
    }

    public static void TableTitle(IXLCell cell)
    {
        cell.Style.Font.FontSize = 13;
        cell.Style.Font.Bold = true;
        cell.WorksheetRow().Height = 20;
    }

    public static void Note(IXLCell cell) => cell.Style.Font.FontColor = Quiet;

    public static void Notice(IXLRange range)
    {
        range.Style.Fill.BackgroundColor = NoticeFill;
        range.Style.Font.Bold = true;
    }

    /// <summary>Two lines of text.</summary>
    public const double HeadingHeight = 31;

    public static void Heading(IXLCell cell, Measure measure)
    {
        Align(cell, measure);
        cell.Style.Font.FontColor = Quiet;
        cell.Style.Font.Italic = true;
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
    }

    /// <summary>The stable name of a column, in the header of the Excel table.</summary>
    public static void Name(IXLCell cell, Measure measure)
    {
        Align(cell, measure);
        cell.Style.Font.Bold = true;
    }

    public static void Figures(IXLRange column, Measure measure)
    {
        switch (measure)
        {
            case Measure.Code or Measure.Text:
                column.Style.Alignment.WrapText = true;
                column.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
                break;
            default:
                column.Style.NumberFormat.Format = NumberFormat(measure);
                column.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
                column.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
                break;
        }
    }

    public static void Reason(IXLCell cell)
    {
        cell.Style.Font.FontColor = Quiet;
        cell.Style.Font.Italic = true;
    }

    public static void DataBar(IXLRange column) =>
        column.AddConditionalFormat().DataBar(Bar, showBarOnly: false)
            .Minimum(XLCFContentType.Number, 0).Maximum(XLCFContentType.Number, 1);

    private static void Align(IXLCell cell, Measure measure)
    {
        if (measure is not (Measure.Code or Measure.Text))
        {
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
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
}
