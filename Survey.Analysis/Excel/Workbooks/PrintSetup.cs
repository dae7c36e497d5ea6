using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>How a sheet is printed: A4 on its side, what it is and which page of how many below.</summary>
/// <param name="Scale">In percent.</param>
/// <param name="Footer">In the codes of a footer.</param>
/// <param name="Header">Likewise; null is none.</param>
internal sealed record PrintSetup(int Scale, string Footer, string? Header = null)
{
    /// <summary>Whether the sheet is made as small as it must be for all its columns to fit on a page.</summary>
    public bool FitsWidth { get; init; }

    /// <summary>Whether it is made so small that all rows fit on that page as well.</summary>
    public bool FitsHeight { get; init; }

    private const string A4 = "9";
    private const int LongestTitle = 100; // a footer holds 255 characters

    /// <param name="scale">In percent.</param>
    /// <param name="title">The title of the report.</param>
    /// <param name="pages">"Page {0} of {1}" in the reader's language.</param>
    public static PrintSetup Of(int scale, string title, string pages)
    {
        var shown = title.Length <= LongestTitle ? title : string.Concat(title.AsSpan(0, LongestTitle), "…");
        var numbers = Literal(pages)
            .Replace("{0}", "&P", StringComparison.Ordinal)
            .Replace("{1}", "&N", StringComparison.Ordinal);
        return new(scale, $"&L{Literal(shown)}&R{numbers}");
    }

    /// <summary>With a line above every page.</summary>
    public PrintSetup With(string header) => this with { Header = $"&L{Literal(header)}" };

    /// <summary>The elements of the sheet, margins in inches.</summary>
    public IEnumerable<XElement> ToXml() =>
        [
            new(
                Xml.Main + "pageMargins",
                new XAttribute("left", 0.5),
                new XAttribute("right", 0.5),
                new XAttribute("top", 0.6),
                new XAttribute("bottom", 0.75),
                new XAttribute("header", 0.35),
                new XAttribute("footer", 0.35)
            ),
            new(
                Xml.Main + "pageSetup",
                new XAttribute("paperSize", A4),
                FitsWidth ? new XAttribute("fitToHeight", FitsHeight ? 1 : 0) : new XAttribute("scale", Scale),
                new XAttribute("pageOrder", "overThenDown"),
                new XAttribute("orientation", "landscape")
            ),
            new(
                Xml.Main + "headerFooter",
                Header is null ? null : new XElement(Xml.Main + "oddHeader", Header),
                new XElement(Xml.Main + "oddFooter", Footer)
            ),
        ];

    /// <summary>An ampersand starts a field of a footer unless it is doubled.</summary>
    private static string Literal(string text) => SheetText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
}
