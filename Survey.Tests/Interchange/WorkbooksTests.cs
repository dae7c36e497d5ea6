using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Survey.Analysis.Interchange;
using Survey.Analysis.Responses;

namespace Survey.Tests.Interchange;

/// <summary>Excel workbooks and archives with answers.</summary>
public sealed class WorkbooksTests
{
    [Fact]
    public void Read_AWorkbookWithTypedCells_IsTheSameAsItsCsv()
    {
        using var stream = Workbook(sheet =>
        {
            sheet.Cell(1, 1).Value = "submitted_at";
            sheet.Cell(1, 2).Value = "ownership";
            sheet.Cell(1, 3).Value = "consent";
            sheet.Cell(1, 4).Value = "visitors";
            sheet.Cell(1, 5).Value = "satisfaction";
            sheet.Cell(1, 6).Value = "story";
            sheet.Cell(2, 1).Value = new DateTime(2026, 3, 2, 8, 15, 0);
            sheet.Cell(2, 2).Value = "public";
            sheet.Cell(2, 3).Value = true;
            sheet.Cell(2, 4).Value = 1.25;
            sheet.Cell(2, 5).Value = 4;
            sheet.Cell(2, 6).Value = "two\nlines, \"quoted\"";
            sheet.Cell(4, 2).Value = "private";
            sheet.Cell(4, 4).Value = 1372;
        });
        var (reading, responses) = Read(stream);
        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                "consent: FlagValue { Flag = True } | ownership: public | satisfaction: 4 | story: two\nlines, \"quoted\" | visitors: 1.25",
                "ownership: private | visitors: 1372",
            ],
            responses.Select(response => AnswersText.Plain(response.Answers))
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.Zero), responses[0].SubmittedAt);
    }

    [Fact]
    public void Read_ASheetByName_OrAClearAnswer()
    {
        using var stream = Workbook(sheet => sheet.Cell(1, 1).Value = "Nothing here", ("Form responses 1", sheet =>
            {
                sheet.Cell(1, 1).Value = "ownership";
                sheet.Cell(2, 1).Value = "public";
            }));
        Assert.Equal("file/unknown-format", Read(stream).Reading.Problems[0].Id);
        Assert.Single(Read(stream, "Form responses 1").Responses);
        var problem = Assert.Single(Read(stream, "Sheet9").Reading.Problems);
        Assert.Equal("file/no-sheet", problem.Id);
        Assert.Contains("Answers, Form responses 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OurOwnWorkbookOfAnswers_IsTheAnswers()
    {
        var (_, given) = AnswersText.Read("response_id,ownership,visitors,satisfaction\na,public,12.5,4\nb,private,1.372,\n");
        var set = new ResponseSetBuilder(AnswersText.Sample);
        given.ForEach(set.Add);
        using var stream = new MemoryStream();
        Survey.Analysis.Excel.ExcelReport.WriteAnswers(Survey.Analysis.Excel.Answers.RawAnswers.Of(set.Build()), stream);
        stream.Position = 0;
        var (reading, responses) = Read(stream);
        Assert.Empty(reading.Problems);
        Assert.Equal(
            given.Select(response => AnswersText.Plain(response.Answers)),
            responses.Select(response => AnswersText.Plain(response.Answers))
        );
    }

    [Fact]
    public void Read_AnArchiveWithOneTable_IsTheTable()
    {
        using var stream = Archive(("__MACOSX/answers.csv", "x"), ("answers.csv", "ownership\npublic\n"), ("readme.md", "x"));
        Assert.Single(Read(stream).Responses);
    }

    [Fact]
    public void Read_AnArchiveWithTwoTables_IsAProblem()
    {
        using var stream = Archive(("one.csv", "ownership\npublic\n"), ("two.csv", "ownership\npublic\n"));
        var problem = Assert.Single(Read(stream).Reading.Problems);
        Assert.Equal("file/archive", problem.Id);
        Assert.Contains("one.csv, two.csv", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("<!DOCTYPE html><p>Sign in")]
    [InlineData("PK\u0003\u0004 and nothing behind it")]
    public void Read_SomethingElse_SaysWhatItIs(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Assert.Equal("file/not-a-table", Assert.Single(Read(stream).Reading.Problems).Id);
    }

    [Fact]
    public void CopyRows_OfAWorkbook_AreRowsOfText()
    {
        using var stream = Workbook(sheet =>
        {
            sheet.Cell(1, 1).Value = "ownership";
            sheet.Cell(2, 1).Value = "castle";
            sheet.Cell(3, 1).Value = "public";
        });
        stream.Position = 0;
        using var target = new MemoryStream();
        AnswersFile.CopyRows(stream, target, [1, 2]);
        Assert.Equal("ownership\ncastle\n", Encoding.UTF8.GetString(target.ToArray()));
    }

    private static (AnswersReading Reading, List<Response> Responses) Read(Stream stream, string? sheet = null)
    {
        stream.Position = 0;
        var responses = new List<Response>();
        var reading = AnswersFile.Read(
            stream,
            "answers",
            AnswersText.Sample,
            (response, _) => responses.Add(response),
            new() { Sheet = sheet }
        );
        return (reading, responses);
    }

    private static MemoryStream Workbook(Action<IXLWorksheet> fill, params (string Name, Action<IXLWorksheet> Fill)[] more)
    {
        using var book = new XLWorkbook();
        fill(book.AddWorksheet("Answers"));
        foreach (var (name, fillSheet) in more)
        {
            fillSheet(book.AddWorksheet(name));
        }

        var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream;
    }

    private static MemoryStream Archive(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream;
    }
}
