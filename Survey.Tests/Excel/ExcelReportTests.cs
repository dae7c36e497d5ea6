using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Reports;

namespace Survey.Tests.Excel;

/// <summary>
/// The guide's workbook, read with the OpenXML SDK, which was not used to write the cells of its report sheets.
/// </summary>
public sealed class ExcelReportTests
{
    [Fact]
    public void Sheets_AreTheContractsInItsOrder()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        Assert.Equal(
            [
                "Summary",
                "About",
                "Profile",
                "Digital gap",
                "Scarce skills",
                "Services",
                "Strategy",
                "Mobile",
                "Digital skills",
                "Upskilling",
                "Needed skills",
                "Training needs",
                "Countries",
                "Cross-tabs",
                "Answers",
                "Codebook",
                "Method",
            ],
            workbook.SheetNames
        );
    }

    [Fact]
    public void EveryTable_IsAnExcelTableWithItsNamesAndNumbersInFullPrecision()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        foreach (var table in GuideWorkbook.Report.Tables.Append(GuideWorkbook.Report.Codebook))
        {
            var names = workbook
                .Tables[table.Name]
                .Table.TableColumns!.Elements<TableColumn>()
                .Select(column => column.Name!.Value!)
                .ToList();
            Assert.Equal(table.Columns.Select(column => column.Name), names.Take(table.Columns.Count));
            Assert.All(names.Skip(table.Columns.Count), name => Assert.Contains(name, new[] { "to_low", "to_high" }));
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    AssertCell(workbook, table.Rows[row][column], workbook.CellOf(table.Name, row + 1, column));
                }
            }
        }
    }

    [Fact]
    public void Shares_AreNumbersWithOneDecimalPercentFormat()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var cell = workbook.CellOf("t_ownership", row: 1, column: 4);
        Assert.Equal("0.0%", workbook.FormatOf(cell));
        Assert.Equal(8 / 24d, double.Parse(cell.CellValue!.Text));
    }

    [Fact]
    public void EverySheet_OfTheReport_SaysTheNoticeAndPrintsItsPageNumbers()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        foreach (var sheet in workbook.SheetNames)
        {
            if (sheet != "Answers")
            {
                Assert.Contains(GuideWorkbook.Report.Notice, workbook.Texts(sheet));
            }

            var worksheet = workbook.Sheet(sheet).Worksheet;
            Assert.Equal(9u, worksheet.Descendants<PageSetup>().Single().PaperSize!.Value);
            Assert.EndsWith("&RPage &P of &N", worksheet.Descendants<OddFooter>().Single().Text);
            var index = (uint)workbook.SheetNames.ToList().IndexOf(sheet);
            Assert.Single(workbook.Book.Workbook.Descendants<DefinedName>(), name =>
                name.Name == "_xlnm.Print_Titles" && name.LocalSheetId! == index
            );
        }
    }

    [Fact]
    public void About_LinksToEverySheet_AndEveryChapterBack()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var linked = workbook.Sheet("About").Worksheet.Descendants<Hyperlink>().Select(link => link.Location!.Value!);
        Assert.Equal(workbook.SheetNames.Except(["About"]).Select(name => $"'{name}'!A1"), linked);
        Assert.All(workbook.SheetNames.Except(["About", "Answers"]), sheet =>
            Assert.Equal("'About'!A1", workbook.Sheet(sheet).Worksheet.Descendants<Hyperlink>().Single().Location!.Value)
        );
    }

    [Fact]
    public void EveryTable_HasAFilter_AndNoteOfQuestionAndBase()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        Assert.All(workbook.Tables.Values, pair => Assert.NotNull(pair.Table.AutoFilter));
        foreach (var section in GuideWorkbook.Report.Sections)
        {
            var texts = workbook.Texts(section.Sheet).ToHashSet();
            Assert.All(
                section
                    .Tables.Where(table => !table.IsMethod)
                    .SelectMany(table =>
                        table.Notes.Concat(
                            table.Questions.Where(question => question != table.Title).Select(question => $"Question: {question}")
                        )
                    ),
                note => Assert.Contains(note, texts)
            );
        }
    }

    [Fact]
    public void TheSameReport_GivesTheSameBytes() =>
        Assert.True(GuideWorkbook.Bytes.AsSpan().SequenceEqual(GuideWorkbook.Write(GuideWorkbook.Build())));

    private static void AssertCell(
        WorkbookFile workbook,
        Survey.Analysis.Reports.Cell wanted,
        DocumentFormat.OpenXml.Spreadsheet.Cell cell
    )
    {
        if (wanted.Number is { } number)
        {
            Assert.Equal(number, double.Parse(cell.CellValue!.Text));
        }
        else if (wanted.Text is { Length: > 0 } text)
        {
            Assert.Equal(text, workbook.Text(cell));
        }
        else if (wanted.Reason is { } reason)
        {
            Assert.Equal(GuideWorkbook.Report.Reasons.Text(reason), workbook.Text(cell));
        }
    }
}
