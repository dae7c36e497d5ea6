using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The elements of a sheet before and after its rows, in the order that the format wants.</summary>
internal static class SheetXml
{
    /// <summary>The relationship of a sheet's drawing.</summary>
    public const string DrawingId = "rIdDrawing";

    private const int LastColumn = 16384;
    private const double StandardWidth = 9.14;

    /// <summary>The relationship of a sheet's table, from 0.</summary>
    public static string TableId(int table) => $"rId{table + 1}";

    public static void Write(Stream target, SheetPart sheet, StyleSheet styles, bool isFirst)
    {
        using var writer = Xml.Writer(target);
        writer.WriteStartElement("worksheet", Xml.Main.NamespaceName);
        writer.WriteAttributeString("xmlns", "r", null, Xml.Links.NamespaceName);
        foreach (var element in Head(sheet, isFirst))
        {
            element.WriteTo(writer);
        }

        writer.WriteStartElement("sheetData", Xml.Main.NamespaceName);
        writer.WriteRaw(""); // closes the tag
        writer.Flush();
        sheet.WriteRows(target);
        writer.WriteEndElement();
        foreach (var element in Tail(sheet, styles))
        {
            element.WriteTo(writer);
        }

        writer.WriteEndElement();
    }

    private static IEnumerable<XElement> Head(SheetPart sheet, bool isFirst) =>
        [
            new(
                Xml.Main + "sheetPr",
                new XElement(Xml.Main + "outlinePr", new XAttribute("summaryBelow", 0), new XAttribute("summaryRight", 0)),
                sheet.Print.FitsWidth ? new XElement(Xml.Main + "pageSetUpPr", new XAttribute("fitToPage", 1)) : null
            ),
            new(Xml.Main + "dimension", new XAttribute("ref", $"A1:{CellName.Of(LastUsed(sheet), Math.Max(1, sheet.Rows))}")),
            new(
                Xml.Main + "sheetViews",
                new XElement(
                    Xml.Main + "sheetView",
                    sheet.ShowsGrid ? null : new XAttribute("showGridLines", 0),
                    isFirst ? new XAttribute("tabSelected", 1) : null,
                    new XAttribute("workbookViewId", 0),
                    Pane(sheet)
                )
            ),
            new(
                Xml.Main + "sheetFormatPr",
                new XAttribute("defaultRowHeight", 15),
                sheet.HasFoldedRows ? new XAttribute("outlineLevelRow", 1) : null,
                sheet.Folded.Count > 0 ? new XAttribute("outlineLevelCol", 1) : null
            ),
            new(
                Xml.Main + "cols",
                sheet.Widths.Select((width, column) => Column(sheet, column, width)),
                sheet.Widths.Count < LastColumn ? Columns(sheet.Widths.Count + 1, LastColumn, StandardWidth) : null
            ),
        ];

    private static IEnumerable<XElement> Tail(SheetPart sheet, StyleSheet styles)
    {
        IEnumerable<XElement?> elements =
        [
            sheet.HasFilter
                ? new XElement(Xml.Main + "autoFilter", new XAttribute("ref", $"A1:{CellName.Of(LastUsed(sheet), sheet.Rows)}"))
                : null,
            List("mergeCells", sheet.Merged.Select(range => new XElement(Xml.Main + "mergeCell", new XAttribute("ref", range)))),
            .. sheet
                .Conditions.Select((condition, i) => (condition.Range, Rule: Rule(condition, i + 1, styles)))
                .GroupBy(rule => rule.Range, rule => rule.Rule)
                .Select(rules => new XElement(Xml.Main + "conditionalFormatting", new XAttribute("sqref", rules.Key), rules)),
            List(
                "hyperlinks",
                sheet.Links.Select(link => new XElement(
                    Xml.Main + "hyperlink",
                    new XAttribute("ref", link.Cell),
                    new XAttribute("location", $"{CellName.Quoted(link.Sheet)}!A1")
                )),
                counted: false
            ),
            .. sheet.Print.ToXml(),
            PageEnds(sheet),
            sheet.Charts.Count > 0 ? new XElement(Xml.Main + "drawing", new XAttribute(Xml.Links + "id", DrawingId)) : null,
            List(
                "tableParts",
                sheet.Tables.Select((_, i) => new XElement(Xml.Main + "tablePart", new XAttribute(Xml.Links + "id", TableId(i))))
            ),
        ];
        return elements.OfType<XElement>();
    }

    private static int LastUsed(SheetPart sheet) => Math.Max(0, sheet.Widths.Count - 1);

    private static XElement? Pane(SheetPart sheet) =>
        sheet.Frozen is var (rows, columns) && rows + columns == 0
            ? null
            : new(
                Xml.Main + "pane",
                columns > 0 ? new XAttribute("xSplit", columns) : null,
                rows > 0 ? new XAttribute("ySplit", rows) : null,
                new XAttribute("topLeftCell", CellName.Of(columns, rows + 1)),
                new XAttribute(
                    "activePane",
                    rows == 0 ? "topRight"
                        : columns == 0 ? "bottomLeft"
                        : "bottomRight"
                ),
                new XAttribute("state", "frozen")
            );

    private static XElement Column(SheetPart sheet, int column, double width)
    {
        var (element, (first, count)) = (Columns(column + 1, column + 1, width), sheet.Folded);
        if (column >= first && column < first + count)
        {
            element.Add(new XAttribute("hidden", 1), new XAttribute("outlineLevel", 1));
        }
        else if (count > 0 && column == first - 1)
        {
            element.Add(new XAttribute("collapsed", 1));
        }

        return element;
    }

    private static XElement Columns(int first, int last, double width) =>
        new(
            Xml.Main + "col",
            new XAttribute("min", first),
            new XAttribute("max", last),
            new XAttribute("width", width),
            new XAttribute("customWidth", 1)
        );

    private static XElement Rule(FormatCondition condition, int priority, StyleSheet styles) =>
        condition switch
        {
            FormulaCondition formula => new(
                Xml.Main + "cfRule",
                new XAttribute("type", "expression"),
                new XAttribute("dxfId", styles.PlaceOf(formula.Look)),
                new XAttribute("priority", priority),
                new XElement(Xml.Main + "formula", formula.Formula)
            ),
            ScaleCondition scale => new(
                Xml.Main + "cfRule",
                new XAttribute("type", "colorScale"),
                new XAttribute("priority", priority),
                new XElement(
                    Xml.Main + "colorScale",
                    new XElement(Xml.Main + "cfvo", new XAttribute("type", "min")),
                    new XElement(Xml.Main + "cfvo", new XAttribute("type", "max")),
                    StyleSheet.Colour("color", scale.Lowest),
                    StyleSheet.Colour("color", scale.Highest)
                )
            ),
            _ => throw new ArgumentException($"No rule for {condition.GetType().Name}.", nameof(condition)),
        };

    private static XElement? PageEnds(SheetPart sheet) =>
        sheet.PageEnds.Count == 0
            ? null
            : new(
                Xml.Main + "rowBreaks",
                new XAttribute("count", sheet.PageEnds.Count),
                new XAttribute("manualBreakCount", sheet.PageEnds.Count),
                sheet.PageEnds.Select(row => new XElement(
                    Xml.Main + "brk",
                    new XAttribute("id", row),
                    new XAttribute("max", LastColumn - 1),
                    new XAttribute("man", 1)
                ))
            );

    private static XElement? List(string name, IEnumerable<XElement> items, bool counted = true) =>
        items.ToList() is { Count: > 0 } list
            ? new(Xml.Main + name, counted ? new XAttribute("count", list.Count) : null, list)
            : null;
}
