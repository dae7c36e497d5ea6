using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Tests.Excel;
using Cell = Survey.Analysis.Reports.Cell;

namespace Survey.Tests.Reports.Suppression;

/// <summary>A seeded survey with countries of 0, 1, 4, 5, 9 and 10 respondents, in every format of a report.</summary>
public sealed class ReportSuppressionTests
{
    private const int K = 5;
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();
    private static readonly ResponseSet Responses = RandomAnswers.Of(
        Folder.Questionnaire,
        seed: 3,
        ("GR", 10),
        ("IT", 9),
        ("ES", 5),
        ("NL", 4),
        ("AL", 1)
    );

    private static readonly Report Open = Build(0);
    private static readonly Report Protected = Build(K);
    private static readonly ConcurrentDictionary<Report, byte[]> Books = new(ReferenceEqualityComparer.Instance);

    [Fact]
    public void MinCellZero_HidesNothingAndWithholdsNoAnswers()
    {
        Assert.DoesNotContain(Open.Tables.SelectMany(table => table.Rows).SelectMany(row => row), IsHidden);
        Assert.Equal(29, Open.Respondents);
        Assert.Equal([10, 9, 5, 4, 1], Counts(Open, "GR", "IT", "ES", "NL", "AL"));
        Assert.Equal(30, Texts(Open, "Answers").Count);
    }

    [Fact]
    public void SmallGroups_AreHiddenInEveryTableThatCountsThem()
    {
        Assert.Equal([null, null], Counts(Protected, "NL", "AL"));
        Assert.DoesNotContain(
            Protected
                .Tables.Where(table => table.Name.EndsWith("_by_country", StringComparison.Ordinal))
                .SelectMany(table => table.Columns),
            column => column.Category is "AL"
        );
        Assert.DoesNotContain(Protected.Gaps!.Groups, group =>
            group.Category.Code is "NL" or "AL" && group.Gaps.Respondents.Value > 0
        );
    }

    [Fact]
    public void NoShownCount_IsSmall() =>
        Assert.All(Protected.Tables.Where(table => table.Name != "t_countries"), table =>
            Assert.All(table.Rows, row =>
                Assert.All(
                    table
                        .Columns.Zip(row)
                        .Where(place =>
                            place.First.Quantity is "count" or "base" or "cannot" or "wants_more" or "wants_more_base"
                        ),
                    place => Assert.False(place.Second.Number is > 0 and < K, $"{table.Name} {row[0].Text} {place.First.Name}")
                )
            )
        );

    [Fact]
    public void HiddenCells_AreOneWordInTheWorkbook()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Write(Protected));
        foreach (var table in Protected.Tables)
        {
            foreach (var (row, column) in table.Rows.SelectMany((cells, row) => cells.Select((_, column) => (row, column))))
            {
                var shown = workbook.Text(workbook.CellOf(table.Name, row + 1, column));
                Assert.True(IsHidden(table.Rows[row][column]) == (shown == "hidden"), $"{table.Name} {row} {column}: {shown}");
            }
        }
    }

    [Fact]
    public void Answers_AreWithheldFromTheWorkbook()
    {
        var answers = Texts(Protected, "Answers");
        Assert.Equal(2, answers.Count);
        Assert.Contains("not in this file", Assert.Single(answers[1]), StringComparison.Ordinal);
        Assert.Contains(Texts(Protected, "About").SelectMany(row => row), text =>
            text.Contains("below 5", StringComparison.Ordinal)
        );
        Assert.Contains(Texts(Protected, "Method"), row => row.TakeLast(2).SequenceEqual(["5", "min_cell"]));
    }

    [Fact]
    public void HiddenCells_AreNullWithAReasonInJson()
    {
        using var stream = new MemoryStream();
        ReportJson.Write(Protected, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var tables = json
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("tables").EnumerateArray())
            .ToList();
        foreach (var (table, written) in Protected.Tables.Zip(tables))
        {
            foreach (var (row, cells) in table.Rows.Zip(written.GetProperty("rows").EnumerateArray()))
            {
                Assert.All(table.Columns.Zip(row).Where(place => IsHidden(place.Second)), place =>
                {
                    Assert.Equal(JsonValueKind.Null, cells.GetProperty(place.First.Name).ValueKind);
                    Assert.Equal("hidden", cells.GetProperty("reasons").GetProperty(place.First.Name).GetString());
                });
            }
        }

        var gaps = json.RootElement.GetProperty("gaps");
        Assert.All(
            gaps.GetProperty("groups")
                .EnumerateArray()
                .Append(gaps)
                .SelectMany(group => group.GetProperty("skills").EnumerateArray()),
            skill =>
                Assert.All(new[] { "cannot", "wantsMore" }, name =>
                    Assert.False(Number(skill.GetProperty(name).GetProperty("count")) is > 0 and < K)
                )
        );
    }

    [Fact]
    public void HiddenCells_HaveNoValueAndNoBaseOfTheirOwnInCsv()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ReportCsv.Write(Protected, writer);
        var lines = writer
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(','))
            .ToList();
        var hidden = lines.Where(cells => cells[^1] == "hidden").ToList();
        Assert.Equal(
            Protected.Tables.Sum(table =>
                table.Rows.Sum(row =>
                    table.Columns.Zip(row).Count(place => place.First.Measure != Measure.Text && IsHidden(place.Second))
                )
            ),
            hidden.Count
        );
        Assert.All(hidden, cells => Assert.Equal("", cells[5]));
        Assert.All(lines.Skip(1), cells =>
            Assert.False(double.TryParse(cells[6], CultureInfo.InvariantCulture, out var @base) && @base is > 0 and < K)
        );
    }

    [Fact]
    public void HiddenRowsOfASortedTable_StandLastInTheFormsOrder()
    {
        var table = Protected.Tables.Single(table => table.Name == "t_scarce_skills");
        var count = table.Columns.TakeWhile(column => column.Name != "count").Count();
        var codes = Responses.Find("scarce_skills")!.Options.Select(option => option.Code).ToList();
        var hidden = table.Rows.SkipWhile(row => !IsHidden(row[count])).ToList();
        Assert.All(hidden, row => Assert.True(IsHidden(row[count])));
        Assert.Equal(hidden.Select(row => row[0].Text).OrderBy(code => codes.IndexOf(code!)), hidden.Select(row => row[0].Text));
    }

    [Fact]
    public void MinCellAboveEverybody_HidesEveryFigureAndBreaksNothing()
    {
        var report = Build(1000);
        Assert.Null(report.Respondents);
        Assert.All(report.Tables.Where(table => table.Name != "t_countries"), table =>
            Assert.All(table.Rows, row =>
                Assert.All(table.Columns.Zip(row).Where(place => place.Second.Number is not null), place =>
                    Assert.True(
                        place.Second.Number == 0 || place.First.Name is "lesson" or "skills",
                        $"{table.Name} {row[0].Text} {place.First.Name} {place.Second.Number}"
                    )
                )
            )
        );
        Assert.NotEmpty(Workbook(report));
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        Assert.NotEqual(0, stream.Length);
    }

    [Fact]
    public void CrossTabJson_WithHiddenCells_MarksThemAndTellsNoTest()
    {
        var (rows, columns) = (Responses.Find("ownership")!, Responses.Find("country")!);
        var banner = Banner.Of(Responses, rows, [columns]);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CrossTabJson.Write(writer, banner.Blocks[0], "en", ReportSuppression.OfBanners([banner], K));
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var (marks, counts) = (json.RootElement.GetProperty("marks"), json.RootElement.GetProperty("counts"));
        Assert.Contains(marks.EnumerateArray().SelectMany(row => row.EnumerateArray()), mark =>
            mark.GetProperty("hidden").GetBoolean()
        );
        for (var row = 0; row < rows.Options.Count; row++)
        {
            for (var column = 0; column < columns.Options.Count; column++)
            {
                Assert.Equal(
                    marks[row][column].GetProperty("hidden").GetBoolean(),
                    counts[row][column].ValueKind == JsonValueKind.Null
                );
                Assert.False(Number(counts[row][column]) is > 0 and < K);
            }
        }

        Assert.Equal("hidden", json.RootElement.GetProperty("test").GetProperty("reason").GetString());
    }

    private static Report Build(int minCell) => ReportBuilder.Build(Folder, Responses, new ReportOptions { MinCell = minCell });

    /// <summary>Written once: a workbook takes a second.</summary>
    private static byte[] Workbook(Report report) => Books.GetOrAdd(report, _ =>
        {
            using var stream = new MemoryStream();
            ExcelReport.Write(report, RawAnswers.Of(Responses), stream);
            return stream.ToArray();
        });

    private static List<List<string>> Texts(Report report, string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(report)), isEditable: false);
        var book = document.WorkbookPart!;
        var sheet = book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToList()
            ?? [];
        return
        [
            .. ((WorksheetPart)book.GetPartById(sheet.Id!))
                .Worksheet.Descendants<Row>()
                .Select(row =>
                    row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                        .Where(cell => cell.InnerText.Length > 0)
                        .Select(cell =>
                            cell.DataType?.Value == CellValues.SharedString
                                ? strings[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)]
                                : cell.InnerText
                        )
                        .ToList()
                ),
        ];
    }

    private static bool IsHidden(Cell cell) => cell.Reason?.Kind == ReasonKind.Hidden;

    private static IEnumerable<double?> Counts(Report report, params string[] countries)
    {
        var table = report.Tables.Single(table => table.Name == "t_country");
        return countries.Select(country => table.Rows.Single(row => row[0].Text == country)[2].Number);
    }

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
