using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Survey.Analysis.Documents.Word;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using Survey.Tests.Excel;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Tests.Documents;

/// <summary>The guide as a Word document says what the report says, and keeps to the format.</summary>
public sealed class WordGuideTests
{
    public static TheoryData<string> Kinds => GuideReports.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void EveryDocument_KeepsToTheFormat(string kind)
    {
        using var document = Open(GuideReports.Cases[kind]());
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
                .Take(10)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public void EveryTable_HasTheFiguresOfTheReport(string kind)
    {
        var report = GuideReports.Cases[kind]();
        using var document = Open(report);
        var figures = new FigureText(report.Reasons);
        var drawn = document
            .MainDocumentPart!.Document.Body!.Elements<W.Table>()
            .Where(table => table.Descendants<W.TableHeader>().Any())
            .ToList();
        var tables = report.Tables.Where(table => !table.IsMethod).Concat(report.Tables.Where(table => table.IsMethod)).ToList();
        Assert.Equal(tables.Count, drawn.Count);
        foreach (var (table, found) in tables.Zip(drawn))
        {
            var reading = ReadingTable.Of(table);
            IEnumerable<IEnumerable<string>> expected =
            [
                .. reading.Rows.Select(row => reading.Headings.Select(heading => Sound(figures.Of(reading.At(row, heading))))),
            ];
            Assert.Equal(
                expected,
                found
                    .Elements<W.TableRow>()
                    .Where(row => !row.Descendants<W.TableHeader>().Any())
                    .Take(reading.Rows.Count)
                    .Select(row => row.Elements<W.TableCell>().Select(cell => cell.InnerText))
            );
        }
    }

    [Fact]
    public void EveryChart_HasAlternativeText_AndTheNumbersOfItsWorkbook()
    {
        var report = GuideWorkbook.Build("nl");
        using var document = Open(report);
        var main = document.MainDocumentPart!;
        var descriptions = main.Document.Descendants<D.DocProperties>().Select(drawing => drawing.Description!.Value!).ToList();
        Assert.Equal(descriptions.Count, main.ChartParts.Count());
        Assert.All(descriptions, Assert.NotEmpty);
        Assert.All(main.ChartParts, part =>
        {
            using var data = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), isEditable: false);
            var cells = data.WorkbookPart!.WorksheetParts.Single()
                .Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text);
            foreach (var numbers in part.ChartSpace.Descendants<C.NumberReference>())
            {
                var first = numbers.Formula!.Text.Split('!')[1].Split(':')[0].Replace("$", "", StringComparison.Ordinal);
                Assert.All(numbers.NumberingCache!.Elements<C.NumericPoint>(), point =>
                    Assert.Equal(cells[Below(first, (int)point.Index!.Value)], point.NumericValue!.Text)
                );
            }
        });
    }

    [Theory, MemberData(nameof(Kinds))]
    public void EveryLink_LeadsToABookmark(string kind)
    {
        using var document = Open(GuideReports.Cases[kind]());
        var body = document.MainDocumentPart!.Document.Body!;
        var bookmarks = body.Descendants<W.BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        var links = body.Descendants<W.Hyperlink>().Select(link => link.Anchor!.Value!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, bookmarks));
    }

    [Fact]
    public void TheSameReport_IsTheSameBytes() =>
        Assert.Equal(Write(GuideWorkbook.Build("el")), Write(GuideWorkbook.Build("el")));

    [Fact]
    public void LibreOffice_OpensIt()
    {
        LibreOffice.SkipWithoutWriter();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("guide.docx"), Write(GuideWorkbook.Build("el")));
        var pages = LibreOffice.Convert(folder, "*.docx", "pdf");
        Assert.True(new FileInfo(Path.Combine(pages, "guide.pdf")).Length > 50_000);
    }

    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        WordGuide.Write(report, stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(Report report) =>
        WordprocessingDocument.Open(new MemoryStream(Write(report)), isEditable: false);

    private static string Below(string cell, int rows)
    {
        var (letters, digits) = WorkbookFile.Split(cell);
        return $"{letters}{digits + rows}";
    }

    private static string Sound(string text) => text.Replace("\u0001", "", StringComparison.Ordinal);
}
