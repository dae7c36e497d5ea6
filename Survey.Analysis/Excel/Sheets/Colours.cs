using ClosedXML.Excel;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The colours and the font of sheets.</summary>
internal static class Colours
{
    public const string Font = "Calibri";
    public static readonly XLColor Ink = XLColor.FromHtml("#1F2933");
    public static readonly XLColor Quiet = XLColor.FromHtml("#52606D");
    public static readonly XLColor Accent = XLColor.FromHtml("#0B5563");
    public static readonly XLColor Notice = XLColor.FromHtml("#FFF3C4");
    public static readonly XLColor LightGap = XLColor.FromHtml("#FFFFFF");
    public static readonly XLColor DarkGap = XLColor.FromHtml("#F4A582");
    public static readonly XLColor ManyMore = XLColor.FromHtml("#92C5DE");
    public static readonly XLColor SomeMore = XLColor.FromHtml("#D9EAF5");
    public static readonly XLColor ManyFewer = XLColor.FromHtml("#F4A582");
    public static readonly XLColor SomeFewer = XLColor.FromHtml("#FCE3D5");
}
