using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How a sheet is printed: A4 on its side, what it is and which page of how many below.</summary>
internal static partial class PrintSetup
{
    private const double Side = 0.5; // inches, like all margins
    private const double Top = 0.6;
    private const double Bottom = 0.75;
    private const double Edge = 0.35;
    private const int LongestTitle = 100; // a footer holds 255 characters

    /// <param name="setup">The sheet's.</param>
    /// <param name="scale">In percent.</param>
    /// <param name="title">The title of the report.</param>
    /// <param name="pages">"Page {0} of {1}" in the reader's language.</param>
    public static void Apply(IXLPageSetup setup, int scale, string title, string pages)
    {
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.AdjustTo(scale);
        setup.PageOrder = XLPageOrderValues.OverThenDown;
        (setup.Margins.Left, setup.Margins.Right, setup.Margins.Top, setup.Margins.Bottom) = (Side, Side, Top, Bottom);
        (setup.Margins.Header, setup.Margins.Footer) = (Edge, Edge);
        setup.Footer.Left.AddText(Literal(title.Length <= LongestTitle ? title : string.Concat(title.AsSpan(0, LongestTitle), "…")));
        foreach (var part in Places().Split(pages).Where(part => part.Length > 0))
        {
            Add(setup.Footer.Right, part);
        }
    }

    private static void Add(IXLHFItem footer, string part)
    {
        switch (part)
        {
            case "{0}":
                footer.AddText(XLHFPredefinedText.PageNumber);
                break;
            case "{1}":
                footer.AddText(XLHFPredefinedText.NumberOfPages);
                break;
            default:
                footer.AddText(Literal(part));
                break;
        }
    }

    /// <summary>An ampersand starts a field of a footer unless it is doubled.</summary>
    private static string Literal(string text) => text.Replace("&", "&&", StringComparison.Ordinal);

    [GeneratedRegex(@"(\{[01]\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
