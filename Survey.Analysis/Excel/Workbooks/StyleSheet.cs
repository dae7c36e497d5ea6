using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The styles that the cells of a workbook have; the first is the plain one, which every other cell has too.</summary>
internal sealed class StyleSheet
{
    private const int FirstOwnFormat = 164; // below stand Excel's own
    private const int OwnFills = 2; // none and a grey pattern, which Excel expects first
    private readonly Numbered<CellStyle> cells = new();
    private readonly Numbered<Highlight> highlights = new();

    public StyleSheet() => cells.PlaceOf(CellStyle.Plain);

    public uint PlaceOf(CellStyle style) => (uint)cells.PlaceOf(style);

    public int PlaceOf(Highlight highlight) => highlights.PlaceOf(highlight);

    public XElement ToXml()
    {
        var (fonts, fills, formats) = (new Numbered<CellFont>(), new Numbered<string>(), new Numbered<string>());
        var styles = cells.Items.Select(style => Cell(style, fonts, fills, formats)).ToList();
        return new(
            Xml.Main + "styleSheet",
            List(
                "numFmts",
                formats.Items.Select(
                    (code, i) =>
                        new XElement(
                            Xml.Main + "numFmt",
                            new XAttribute("numFmtId", FirstOwnFormat + i),
                            new XAttribute("formatCode", code)
                        )
                )
            ),
            List("fonts", fonts.Items.Select(font => font.ToXml())),
            List(
                "fills",
                [Fill("none"), Fill("gray125"), .. fills.Items.Select(colour => Fill("solid", Colour("fgColor", colour)))]
            ),
            List("borders", [Border(), Border(new XAttribute("style", "thin"), Colour("color", Colours.Quiet))]),
            List("cellStyleXfs", [new XElement(Xml.Main + "xf")]),
            List("cellXfs", styles),
            List(
                "cellStyles",
                [
                    new XElement(
                        Xml.Main + "cellStyle",
                        new XAttribute("name", "Normal"),
                        new XAttribute("xfId", 0),
                        new XAttribute("builtinId", 0)
                    ),
                ]
            ),
            List("dxfs", highlights.Items.Select(Difference))
        );
    }

    /// <summary>An element with a colour.</summary>
    public static XElement Colour(string element, string colour) => new(Xml.Main + element, new XAttribute("rgb", colour));

    private static XElement Cell(CellStyle style, Numbered<CellFont> fonts, Numbered<string> fills, Numbered<string> formats) =>
        new(
            Xml.Main + "xf",
            new XAttribute("numFmtId", style.NumberFormat is { } format ? FirstOwnFormat + formats.PlaceOf(format) : 0),
            new XAttribute("fontId", fonts.PlaceOf(CellFont.Of(style))),
            new XAttribute("fillId", style.Fill is { } fill ? OwnFills + fills.PlaceOf(fill) : 0),
            new XAttribute("borderId", style.HasLineAbove ? 1 : 0),
            new XAttribute("xfId", 0),
            ((string[])["NumberFormat", "Font", "Fill", "Border", "Alignment"]).Select(part => new XAttribute("apply" + part, 1)),
            new XElement(
                Xml.Main + "alignment",
                style.Across is { } across ? new XAttribute("horizontal", across) : null,
                new XAttribute("vertical", style.Down),
                style.Wraps ? new XAttribute("wrapText", 1) : null,
                style.Indent > 0 ? new XAttribute("indent", style.Indent) : null
            )
        );

    private static XElement Difference(Highlight look) =>
        new(
            Xml.Main + "dxf",
            look.IsBold || look.IsUnderlined
                ? new XElement(Xml.Main + "font", CellFont.Marks(look.IsBold, isItalic: false, look.IsUnderlined))
                : null,
            Fill("solid", Colour("fgColor", look.Fill), Colour("bgColor", look.Fill))
        );

    private static XElement Fill(string pattern, params XElement[] colours) =>
        new(Xml.Main + "fill", new XElement(Xml.Main + "patternFill", new XAttribute("patternType", pattern), colours));

    private static XElement Border(params object[] top) =>
        new(
            Xml.Main + "border",
            new XElement(Xml.Main + "left"),
            new XElement(Xml.Main + "right"),
            new XElement(Xml.Main + "top", top),
            new XElement(Xml.Main + "bottom"),
            new XElement(Xml.Main + "diagonal")
        );

    private static XElement? List(string name, IEnumerable<XElement> items) =>
        items.ToList() is { Count: > 0 } list ? new(Xml.Main + name, new XAttribute("count", list.Count), list) : null;
}
