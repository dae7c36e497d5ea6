using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Excel.Workbooks;

namespace Survey.Tests.Excel;

/// <summary>The raw answers: codes, and free text as text.</summary>
public sealed class AnswersSheetTests
{
    public static TheoryData<string> Awkward =>
        [
            "=1+1",
            "+2",
            "-3",
            "@x",
            "\tcmd",
            "0012",
            "1e5",
            "TRUE",
            "2026-11-22",
            " edge ",
            "a\nb",
            "<b>&amp;</b>",
            "_x0041_",
            "\u0001\uFFFF",
            "\uD83D",
            "😀",
            "a\rb",
        ];

    [Fact]
    public void Answers_HaveAColumnAnOptionAndARowAResponse()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var rows = workbook.Sheet("Answers").Worksheet.Descendants<Row>().ToList();
        Assert.Equal(25, rows.Count);
        var header = rows[0].Elements<Cell>().Select(cell => cell.InnerText).ToList();
        Assert.Contains("scarce_skills/internet", header);
        Assert.Contains("advanced_current/website_create", header);
        Assert.DoesNotContain("email", header);
        Assert.DoesNotContain("museum_name", header);
    }

    [Fact]
    public void Answers_AreThoseOfTheResponses()
    {
        var responses = Example.Guide(Example.DigitalSkills().Questionnaire);
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var cells = workbook.Cells("Answers");
        foreach (
            var (cell, column) in cells
                .Values.Where(cell => cell.CellReference!.Value!.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) == "1")
                .Select((cell, i) => (cell, i))
        )
        {
            if (responses.Find(cell.InnerText) is not { IsMultiple: false } choice)
            {
                continue;
            }

            for (var respondent = 0; respondent < responses.Count; respondent++)
            {
                var code = choice
                    .Options.Where((_, option) => choice.Chosen[option][respondent])
                    .Select(option => option.Code)
                    .SingleOrDefault();
                var found = cells.GetValueOrDefault(WorkbookFile.Split(cell.CellReference!.Value!).Letters + (respondent + 2));
                Assert.Equal(code, found is null ? null : workbook.Text(found));
            }
        }
    }

    [Theory, MemberData(nameof(Awkward))]
    public void AnyText_StaysTheTextItWas(string text)
    {
        var answers = new AnswersTable([new TextColumn("a", _ => text)], 1);
        using var workbook = new WorkbookFile(GuideWorkbook.Write(GuideWorkbook.Report, answers));
        var cell = workbook.Cells("Answers")["A2"];
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, Decoded(cell.InnerText));
    }

    [Fact]
    public void LongTexts_AreCutWhereACellEnds_ButNotWithinACharacter()
    {
        Assert.Equal(SheetText.LongestCell, SheetText.Fitting(new string('x', 40000)).Length);
        Assert.DoesNotContain(
            '\uD83D',
            SheetText.Fitting(new string('x', SheetText.LongestCell - 2) + "😀😀").Where(char.IsHighSurrogate)
        );
        Assert.Equal("ab", SheetText.Clean("a\u0001b\uFFFF"));
    }

    [
        Theory,
        InlineData(1000, null, "&LThe answers, a row each, as codes"),
        InlineData(
            1001,
            "'Answers'!$A$1:$A$1001",
            "&LThe answers, a row each, as codes. Printed are the first 1,000 of 1,001 answers; the sheet holds all."
        )
    ]
    public void ThousandsOfAnswers_ArePrintedInPart_AndThePagesSaySo(int respondents, string? area, string header)
    {
        var answers = new AnswersTable([new TextColumn("a", _ => "x")], respondents);
        using var workbook = new WorkbookFile(GuideWorkbook.Write(GuideWorkbook.Report, answers));
        Assert.Equal(
            area,
            workbook
                .Book.Workbook.Descendants<DefinedName>()
                .SingleOrDefault(name =>
                    name.Name == "_xlnm.Print_Area" && name.Text.StartsWith("'Answers'", StringComparison.Ordinal)
                )
                ?.Text
        );
        Assert.Equal(header, workbook.Sheet("Answers").Worksheet.Descendants<OddHeader>().Single().Text);
    }

    [Fact]
    public void MoreRowsThanASheetHolds_GoOnInTheNext() =>
        Assert.Equal(["Answers", "Answers 2"], AnswersSheet.Names(AnswersSheet.RowsInSheet + 1));

    [Fact]
    public void Blocks_OfRespondents_FollowEachOther()
    {
        var answers = new AnswersTable([new NumberColumn("n", respondent => respondent)], AnswerColumn.BlockSize + 70);
        using var stream = new MemoryStream();
        AnswersSheet.Write(stream, answers, first: 0, headerStyle: 0, withheld: null);
        var xml = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(answers.Respondents + 1, xml.Split("<row ").Length - 1);
        Assert.Contains(
            $"<c r=\"A{answers.Respondents + 1}\"><v>{answers.Respondents - 1}</v></c>",
            xml,
            StringComparison.Ordinal
        );
    }

    /// <summary>As Excel reads it (ECMA-376, 22.9.2.19).</summary>
    private static string Decoded(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "_x([0-9A-Fa-f]{4})_", match =>
            ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()
        );
}
