using System.Globalization;
using System.Xml.Linq;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>
/// Writes a workbook: its sheets with their tables and charts, and what they share. Rows go straight into the file.
/// </summary>
internal static class WorkbookWriter
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Drawing = "application/vnd.openxmlformats-officedocument.";
    private const string BookPath = "xl/workbook.xml";
    private const string StylesPath = "xl/styles.xml";
    private const string TextsPath = "xl/sharedStrings.xml";

    /// <param name="target">Takes the file, from its beginning to its end.</param>
    /// <param name="title">What a file manager shows.</param>
    /// <param name="sheets">In the order of their tabs.</param>
    /// <param name="styles">Of their cells.</param>
    /// <param name="texts">What their cells share.</param>
    public static void Write(Stream target, string title, IReadOnlyList<SheetPart> sheets, StyleSheet styles, SharedTexts texts)
    {
        using var package = new PackageWriter(target);
        package.AddLinks(
            PackageLink.Of("rId1", "officeDocument", BookPath),
            new("rId2", DocumentProperties.CoreType, DocumentProperties.CorePath),
            PackageLink.Of("rId3", "extended-properties", DocumentProperties.ProgramPath)
        );
        DocumentProperties.Write(package, title);
        package.Add(
            BookPath,
            Spreadsheet + "sheet.main+xml",
            content => Xml.Write(content, Book(sheets)),
            [
                .. sheets.Select((_, i) => PackageLink.Of(SheetId(i), "worksheet", SheetPath(i))),
                PackageLink.Of("rIdStyles", "styles", StylesPath),
                PackageLink.Of("rIdTexts", "sharedStrings", TextsPath),
            ]
        );
        var (tables, charts) = (0, 0);
        for (var i = 0; i < sheets.Count; i++)
        {
            AddSheet(package, sheets[i], i, styles, tables);
            AddTables(package, sheets[i], tables);
            AddDrawing(package, sheets[i], i, charts);
            (tables, charts) = (tables + sheets[i].Tables.Count, charts + sheets[i].Charts.Count);
        }

        package.Add(StylesPath, Spreadsheet + "styles+xml", content => Xml.Write(content, styles.ToXml()));
        package.Add(TextsPath, Spreadsheet + "sharedStrings+xml", texts.Write);
    }

    private static XElement Book(IReadOnlyList<SheetPart> sheets) =>
        new(
            Xml.Main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Xml.Links),
            new XElement(Xml.Main + "bookViews", new XElement(Xml.Main + "workbookView")),
            new XElement(
                Xml.Main + "sheets",
                sheets.Select(
                    (sheet, i) =>
                        new XElement(
                            Xml.Main + "sheet",
                            new XAttribute("name", sheet.Name),
                            new XAttribute("sheetId", i + 1),
                            new XAttribute(Xml.Links + "id", SheetId(i))
                        )
                )
            ),
            new XElement(
                Xml.Main + "definedNames",
                sheets.Select(
                    (sheet, i) =>
                        sheet.PrintedRows is not null || sheet.PrintedColumns is not null
                            ? Name("Print_Area", i, PrintArea(sheet))
                            : null
                ),
                sheets.Select((sheet, i) => Name("Print_Titles", i, PrintTitles(sheet)))
            )
        );

    private static XElement Name(string name, int sheet, string value) =>
        new(Xml.Main + "definedName", new XAttribute("name", $"_xlnm.{name}"), new XAttribute("localSheetId", sheet), value);

    private static string PrintArea(SheetPart sheet) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{CellName.Quoted(sheet.Name)}!$A$1:${CellName.Column(Math.Max(0, (sheet.PrintedColumns ?? sheet.Widths.Count) - 1))}${Math.Max(1, sheet.PrintedRows ?? sheet.Rows)}"
        );

    /// <summary>The columns and rows that are printed on every page.</summary>
    private static string PrintTitles(SheetPart sheet)
    {
        var name = CellName.Quoted(sheet.Name);
        List<string> parts = [];
        if (sheet.Repeated.Columns > 0)
        {
            parts.Add($"{name}!$A:${CellName.Column(sheet.Repeated.Columns - 1)}");
        }

        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}!$1:${Math.Max(1, sheet.Repeated.Rows)}"));
        return string.Join(',', parts);
    }

    private static void AddSheet(PackageWriter package, SheetPart sheet, int i, StyleSheet styles, int tablesBefore) =>
        package.Add(
            SheetPath(i),
            Spreadsheet + "worksheet+xml",
            content => SheetXml.Write(content, sheet, styles, isFirst: i == 0),
            [
                .. sheet.Tables.Select(
                    (_, table) => PackageLink.Of(SheetXml.TableId(table), "table", TablePath(tablesBefore + table))
                ),
                .. sheet.Charts.Count > 0
                    ? [PackageLink.Of(SheetXml.DrawingId, "drawing", DrawingPath(i))]
                    : Array.Empty<PackageLink>(),
            ],
            isLarge: sheet.HasFilter
        );

    private static void AddTables(PackageWriter package, SheetPart sheet, int before)
    {
        for (var i = 0; i < sheet.Tables.Count; i++)
        {
            var xml = sheet.Tables[i].ToXml(before + i + 1);
            package.Add(TablePath(before + i), Spreadsheet + "table+xml", content => Xml.Write(content, xml));
        }
    }

    private static void AddDrawing(PackageWriter package, SheetPart sheet, int i, int chartsBefore)
    {
        if (sheet.Charts.Count == 0)
        {
            return;
        }

        package.Add(
            DrawingPath(i),
            Drawing + "drawing+xml",
            content => Xml.Write(content, ChartFrames.Of(sheet.Charts)),
            sheet.Charts.Select((_, chart) => PackageLink.Of(ChartFrames.Id(chart), "chart", ChartPath(chartsBefore + chart)))
        );
        for (var chart = 0; chart < sheet.Charts.Count; chart++)
        {
            var drawn = sheet.Charts[chart].Draw();
            package.Add(ChartPath(chartsBefore + chart), Drawing + "drawingml.chart+xml", content => Xml.Write(content, drawn));
        }
    }

    private static string SheetId(int sheet) => $"rId{sheet + 1}";

    private static string SheetPath(int sheet) => $"xl/worksheets/sheet{sheet + 1}.xml";

    private static string TablePath(int table) => $"xl/tables/table{table + 1}.xml";

    private static string DrawingPath(int sheet) => $"xl/drawings/drawing{sheet + 1}.xml";

    private static string ChartPath(int chart) => $"xl/charts/chart{chart + 1}.xml";
}
