using System.Net;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using Survey.Api.Access;

namespace Survey.Tests.Asking;

/// <summary>Gaps and exports for other programs.</summary>
public sealed class ExportApiTests : AskingTests
{
    private const string Root = $"/api/v1/surveys/{Survey}";

    [Theory]
    [InlineData("lang=en")]
    [InlineData("by=size&lang=nl")]
    [InlineData("where=%7Bcountry%7D%20%3D%20'ES'")]
    public async Task Gaps_AreThoseOfTheReport(string view)
    {
        using var client = App.Client();
        var key = await Researcher();

        var report = await Json(client, $"{Root}/results/report?{view}", key);
        var gaps = await Json(client, $"{Root}/results/gaps?{view}", key);
        var export = await Json(client, $"{Root}/export.json?{view}", key);

        Assert.Equal(report["gaps"]!.ToJsonString(), gaps.ToJsonString());
        Assert.Equal(report.ToJsonString(), export.ToJsonString());
        Assert.NotEmpty(gaps["skills"]!.AsArray());
    }

    [Fact]
    public async Task Export_OfTheReport_IsAFileOfItsKind()
    {
        using var client = App.Client();
        var key = await Researcher();

        using var csv = await Get(client, $"{Root}/export.csv", key);
        using var workbook = await Get(client, $"{Root}/export.xlsx", key);
        using var sheets = new XLWorkbook(await workbook.Content.ReadAsStreamAsync());

        Assert.StartsWith(
            "section,table,row",
            (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
        Assert.Equal("digital-skills.csv", csv.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(sheets.Worksheets, sheet => sheet.Name == "Cross-tabs");
        Assert.DoesNotContain(sheets.Worksheets, sheet => sheet.Name == "Answers");
    }

    [Theory]
    [InlineData(AccessRoles.Partner, "csv", HttpStatusCode.Forbidden)]
    [InlineData(AccessRoles.Partner, "xlsx", HttpStatusCode.Forbidden)]
    [InlineData(AccessRoles.Researcher, "csv", HttpStatusCode.OK)]
    [InlineData(AccessRoles.Researcher, "xlsx", HttpStatusCode.OK)]
    [InlineData(AccessRoles.Administrator, "csv", HttpStatusCode.OK)]
    [InlineData(AccessRoles.Researcher, "json", HttpStatusCode.NotFound)]
    [InlineData(AccessRoles.Researcher, "sav", HttpStatusCode.NotFound)]
    public async Task RawAnswers_AreForResearchersOnly(string role, string format, HttpStatusCode status)
    {
        using var client = App.Client();

        using var answer = await Get(client, $"{Root}/export.{format}?raw=true", await NewKey("a", role));

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK && format == "csv")
        {
            var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Answers + 1, lines.Length);
            Assert.DoesNotContain("museum_name", lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ForeignSurvey_IsNotThere_AndUnknownFormatsAreNamed()
    {
        using var client = App.Client();
        var (foreign, own) = (await NewKey("a", surveys: "other"), await NewKey("b"));

        using var gaps = await Get(client, $"{Root}/results/gaps", foreign);
        using var export = await Get(client, $"{Root}/export.csv", foreign);
        using var unknown = await Get(client, $"{Root}/export.docx", own);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gaps.StatusCode, export.StatusCode));
        var problem = JsonNode.Parse(await unknown.Content.ReadAsStringAsync())!;
        Assert.Equal("export/format", (string?)problem["code"]);
        Assert.Contains(".xlsx", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
