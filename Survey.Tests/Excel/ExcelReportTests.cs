using System.Diagnostics;
using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Survey.Analysis.Excel;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Survey.Tests.Excel;

/// <summary>The guide's workbook, read again with the OpenXML SDK, which had no part in writing its report sheets.</summary>
public sealed class ExcelReportTests
{
    private static readonly Report Report = Build();
    private static readonly byte[] Workbook = Write(Report);

    [Fact]
    public void Workbook_IsValidOpenXml()
    {
        using var document = Open();
        var errors = new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(5);
        Assert.Empty(errors);
    }

    [Fact]
    public void Sheets_AreTheContractsInItsOrder()
    {
        using var document = Open();
        Assert.Equal(
            ["About", "Profile", "Digital gap", "Scarce skills", "Services", "Strategy", "Mobile", "Digital skills", "Upskilling",
                "Needed skills", "Training needs", "Countries", "Cross-tabs", "Answers", "Codebook", "Method"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void EveryTable_IsAnExcelTableWithItsNamesAndNumbers()
    {
        using var document = Open();
        var tables = Tables(document);
        foreach (var table in Report.Tables.Append(Report.Codebook))
        {
            var (part, definition) = tables[table.Name];
            Assert.Equal(table.Columns.Select(column => column.Name), definition.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!));
            AssertCells(document, part, definition, table);
        }
    }

    [Fact]
    public void Shares_AreNumbersWithOneDecimalPercentFormat()
    {
        using var document = Open();
        var (part, definition) = Tables(document)["t_ownership"];
        var cell = CellAt(part, definition, row: 1, column: 4);
        Assert.Equal("0.0%", FormatOf(document, cell));
        // The file's writer keeps 15 digits.
        Assert.Equal(4 / 24d, double.Parse(cell.CellValue!.Text), 14);
    }

    [Fact]
    public void EverySheet_OfTheReport_SaysTheNotice()
    {
        using var document = Open();
        foreach (var sheet in document.WorkbookPart!.Workbook.Descendants<Sheet>().Where(sheet => sheet.Name != "Answers"))
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            Assert.Contains(Texts(document, part), text => text == Report.Notice);
        }
    }

    [Fact]
    public void Answers_HaveAColumnAnOptionAndARowAResponse()
    {
        using var document = Open();
        var part = Sheet(document, "Answers");
        var rows = part.Worksheet.Descendants<Row>().ToList();
        Assert.Equal(25, rows.Count);
        var header = rows[0].Elements<Cell>().Select(cell => cell.InnerText).ToList();
        Assert.Contains("scarce_skills/internet", header);
        Assert.Contains("advanced_current/website_create", header);
        Assert.DoesNotContain("email", header);
        Assert.DoesNotContain("museum_name", header);
    }

    [Fact]
    public void Text_ThatLooksLikeAFormula_StaysText()
    {
        var answers = new AnswersTable(["a"], [["=1+1"], ["+2"], ["@x"]]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(Report, answers)), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Equal(["a", "=1+1", "+2", "@x"], Sheet(document, "Answers").Worksheet.Descendants<Cell>().Select(cell => cell.InnerText));
    }

    [Fact]
    public void ControlCharacters_AndLongTexts_FitTheFile()
    {
        Assert.Equal("ab", SheetText.Fitting("a\u0001b\uFFFF"));
        Assert.Equal(SheetText.LongestCell, SheetText.Fitting(new string('x', 40000)).Length);
    }

    [Fact]
    public void LibreOffice_OpensTheWorkbook_AndReadsTheSameFigures()
    {
        var office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        if (office is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice must be installed in CI.");
            Assert.Skip("LibreOffice is not installed: the workbook was not opened with another program.");
        }

        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "guide.xlsx"), Workbook);
            using var process = Process.Start(new ProcessStartInfo(office!,
                ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2",
                    "--outdir", folder.FullName, Path.Combine(folder.FullName, "guide.xlsx")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), "LibreOffice did not finish.");
            var csv = Directory.GetFiles(folder.FullName, "*.csv").Single();
            Assert.Contains(File.ReadLines(csv), line => line.StartsWith("private,", StringComparison.Ordinal) && line.Contains("\"8\",\"24\",\"33.3333333333333%\"", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertCells(SpreadsheetDocument document, WorksheetPart part, Table definition, ReportTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var wanted = table.Rows[row][column];
                var cell = CellAt(part, definition, row + 1, column);
                if (wanted.Number is { } number)
                {
                    Assert.Equal(number, double.Parse(cell.CellValue!.Text), 1e-12 * Math.Max(1, Math.Abs(number)));
                }
                else if (wanted.Text is { Length: > 0 } text)
                {
                    Assert.Equal(text, TextOf(document, cell));
                }
                else if (wanted.Reason is { } reason)
                {
                    Assert.Equal(Report.Reasons.Text(reason), TextOf(document, cell));
                }
            }
        }
    }

    private static Dictionary<string, (WorksheetPart Part, Table Table)> Tables(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts
            .SelectMany(part => part.TableDefinitionParts.Select(table => (part, table.Table)))
            .ToDictionary(pair => pair.Table.Name!.Value!);

    private static readonly ConditionalWeakTable<WorksheetPart, Dictionary<string, Cell>> CellsByReference = [];

    private static Dictionary<string, Cell> CellsOf(WorksheetPart part) => CellsByReference.GetValue(part,
        sheet => sheet.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!));

    private static Cell CellAt(WorksheetPart part, Table table, int row, int column)
    {
        var reference = table.Reference!.Value!.Split(':')[0];
        var firstRow = int.Parse(new string([.. reference.Where(char.IsDigit)]));
        var name = ColumnName(column) + (firstRow + row);
        return CellsOf(part)[name];
    }

    private static string ColumnName(int column) =>
        (column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString()) + (char)('A' + (column % 26));

    private static IEnumerable<string> Texts(SpreadsheetDocument document, WorksheetPart part) =>
        part.Worksheet.Descendants<Cell>().Select(cell => TextOf(document, cell));

    private static readonly ConditionalWeakTable<SpreadsheetDocument, List<string>> SharedTexts = [];

    private static string TextOf(SpreadsheetDocument document, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? SharedTexts.GetValue(document, file => [.. file.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Select(item => item.InnerText)])[int.Parse(cell.CellValue!.Text)]
        : cell.InnerText;

    private static string FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(number => number.NumberFormatId!.Value == format.NumberFormatId!.Value).FormatCode!.Value!;
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(Workbook), isEditable: false);

    private static byte[] Write(Report report, AnswersTable? answers = null)
    {
        using var stream = new MemoryStream();
        ExcelReport.Write(report, answers ?? RawAnswers.Of(Example.Guide(Example.DigitalSkills().Questionnaire)), stream);
        return stream.ToArray();
    }

    private static Report Build()
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire),
            new ReportOptions { Notice = new LocalizedText("A reconstruction from published margins.") });
    }
}
