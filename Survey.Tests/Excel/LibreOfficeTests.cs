using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Excel;

/// <summary>
/// Opens the files with another program. LibreOffice takes minutes for the largest, so only the most different kinds are
/// converted to pages; all kinds of <see cref="ValidWorkbookTests"/> are with SURVEY_PDF=full.
/// </summary>
public sealed class LibreOfficeTests
{
    private static readonly string[] Payloads = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "0012", "1e5", "=cmd|' /C calc'!A0"];

    private static readonly string[] Kinds =
        Environment.GetEnvironmentVariable("SURVEY_PDF") == "full"
            ? [.. ValidWorkbookTests.Cases.Keys]
            :
            [
                "24 answers in el",
                "0 answers",
                "1 answer",
                "small counts hidden",
                "labels of 500 characters",
                "labels like formulas",
            ];

    [Fact]
    public void EveryKindOfWorkbook_BecomesPages()
    {
        LibreOffice.SkipWhereAbsent();
        using var folder = new TemporaryFolder();
        foreach (var kind in Kinds)
        {
            File.WriteAllBytes(folder.File($"{kind}.xlsx"), ValidWorkbookTests.Cases[kind]());
        }

        var pages = LibreOffice.Convert(folder, "*.xlsx", "pdf", minutes: 40);
        Assert.All(Kinds, kind => Assert.True(new FileInfo(Path.Combine(pages, $"{kind}.pdf")).Length > 10_000, kind));
    }

    [Fact]
    public void Recalculated_AndSavedAgain_EveryFigureIsTheSame()
    {
        LibreOffice.SkipWhereAbsent();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("guide.xlsx"), GuideWorkbook.Bytes);
        using var before = new WorkbookFile(GuideWorkbook.Bytes);
        using var after = new WorkbookFile(
            File.ReadAllBytes(Path.Combine(LibreOffice.Convert(folder, "*.xlsx", "xlsx"), "guide.xlsx"))
        );
        var formulas = 0;
        foreach (var sheet in before.SheetNames)
        {
            foreach (
                var (reference, cell) in before.Cells(sheet).Where(pair => pair.Value is { DataType: null, CellValue: not null })
            )
            {
                var (own, theirs) = (Number(cell), Number(after.Cells(sheet)[reference]));
                Assert.True(
                    Math.Abs(own - theirs) <= 1e-12 * Math.Max(1, Math.Abs(own)),
                    $"{sheet}!{reference}: {own:R} became {theirs:R}"
                );
                formulas += cell.CellFormula is null ? 0 : 1;
                Assert.Equal(cell.CellFormula is null, after.Cells(sheet)[reference].CellFormula is null);
            }
        }

        Assert.True(formulas > 500, $"{formulas} formulas");
    }

    [Fact]
    public void TextsLikeFormulas_OpenAsText_FromWorkbookAndCsv()
    {
        LibreOffice.SkipWhereAbsent();
        var questionnaire = Example.Questionnaire(
            """
            {"title": "T", "pages": [{"name": "p", "elements": [
              {"type": "text", "name": "museum", "title": "Museum"},
              {"type": "radiogroup", "name": "q", "title": "=1+1", "showOtherItem": true, "otherText": "Other", "choices": [{"value": "a", "text": "=1+1"}]}]}]}
            """
        );
        List<Response> responses =
        [
            .. Payloads.Select(text => new Response
            {
                Answers = new Dictionary<string, AnswerValue>
                {
                    ["museum"] = new TextValue(text),
                    ["q"] = new TextValue("other"),
                    ["q-Comment"] = new TextValue(text),
                },
            }),
        ];
        using var folder = new TemporaryFolder();
        using (var csv = File.Create(folder.File("answers.csv")))
        {
            AnswersCsv.Write(csv, questionnaire, responses);
        }

        var builder = new ResponseSetBuilder(questionnaire);
        responses.ForEach(builder.Add);
        File.WriteAllBytes(folder.File("report.xlsx"), GuideWorkbook.Write(GuideWorkbook.Report, RawAnswers.Of(builder.Build())));

        var saved = LibreOffice.Convert(folder, "*.*", "xlsx");
        using var fromWorkbook = new WorkbookFile(File.ReadAllBytes(Path.Combine(saved, "report.xlsx")));
        Assert.Equal(Payloads, Texts(fromWorkbook, "Answers", "museum"));
        Assert.Equal(Payloads, Texts(fromWorkbook, "Answers", "q-Comment"));
        using var fromCsv = new WorkbookFile(File.ReadAllBytes(Path.Combine(saved, "answers.xlsx")));
        Assert.DoesNotContain(fromCsv.Cells("answers").Values, cell => cell.CellFormula is not null);
        Assert.All(
            Payloads.Zip(Texts(fromCsv, "answers", "museum")).Where(pair => pair.First[0] is '=' or '+' or '-' or '@' or '\t'),
            pair => Assert.EndsWith(pair.First.Trim(), pair.Second, StringComparison.Ordinal)
        );
    }

    /// <summary>The texts of the column with that header; fails on a number.</summary>
    private static List<string> Texts(WorkbookFile workbook, string sheet, string header)
    {
        var cells = workbook.Cells(sheet);
        var column = WorkbookFile.Split(cells.Values.Single(cell => workbook.Text(cell) == header).CellReference!.Value!).Letters;
        var found = Enumerable.Range(2, Payloads.Length).Select(row => cells[column + row]).ToList();
        Assert.All(found.Where((_, i) => Payloads[i][0] is '=' or '+' or '-' or '@' or '\t'), cell =>
            Assert.Equal(CellValues.SharedString, cell.DataType!.Value)
        );
        return [.. found.Select(workbook.Text)];
    }

    private static double Number(Cell cell) => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
}
