using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Tests.Access;
using Survey.Tests.Answering;
using Survey.Tests.Responses;
using Survey.Tests.Storage;
using Survey.Tests.Web;

namespace Survey.Tests.Results;

/// <summary>What is taken along has the figures of the page, in the same view, and hides the same.</summary>
public sealed class TakenAlongTests() : SignedInTests(Provider.Sqlite)
{
    private const string Table = "t_ownership";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var questionnaire = App.Questionnaire(Survey);
        await App.Imports.Import(
            questionnaire,
            [
                .. Enumerable
                    .Range(0, 42)
                    .Select(i => new Response { Id = $"{i}", Answers = ValidAnswers.To(questionnaire, i % 7) }),
            ]
        );
    }

    [Theory]
    [InlineData(AccessRoles.Partner, "?lang=en")]
    [InlineData(AccessRoles.Partner, "?by=size&lang=nl")]
    [InlineData(AccessRoles.Researcher, "?by=size&min=5&lang=nl")]
    [InlineData(AccessRoles.Administrator, "?where=%7Bsize%7D%20%3D%20'1_9'&lang=el")]
    public async Task Files_HaveTheFiguresOfTheReport(string role, string view)
    {
        using var browser = await Browser(await NewKey("a", role));

        var report = await browser.GetStringAsync($"/api/v1/surveys/{Survey}/results/report{view}");
        var file = await browser.GetStringAsync($"/results/{Survey}/report.json{view}");
        var csv = await browser.GetStringAsync($"/results/{Survey}/report.csv{view}");
        var figure = await browser.GetStringAsync($"/results/{Survey}/figure/{Table}.csv{view}");
        var page = new Markup(await browser.GetStringAsync($"/results/{Survey}/profile{view}"));
        await using var workbook = new ZipArchive(await browser.GetStreamAsync($"/results/{Survey}/report.xlsx{view}"));

        Assert.Equal(report, file);
        Assert.Empty(page.Faults);
        var counts = Counts(report).ToList();
        Assert.NotEmpty(counts);
        Assert.Equal(counts, InCsv(csv).Take(counts.Count));
        Assert.Equal(counts, InCsv(figure).Take(counts.Count));
        Assert.DoesNotContain("t_size", figure, StringComparison.Ordinal);
        var culture = CultureInfo.GetCultureInfo(view[^2..]);
        var shown = page.Document.QuerySelectorAll($"#{Table}-table tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(counts.Count, shown.Count);
        Assert.All(counts.Zip(shown).Where(row => row.First.Count is not null), row =>
            Assert.Contains(row.First.Count!.Value.ToString("N0", culture), row.Second, StringComparison.Ordinal)
        );
        Assert.Contains(workbook.Entries, entry => entry.FullName == "xl/workbook.xml");
    }

    [Theory]
    [InlineData("figure/t_ownership.svg", HttpStatusCode.OK, "image/svg+xml")]
    [InlineData("figure/t_ownership.json", HttpStatusCode.OK, "application/json")]
    [InlineData("figure/t_nothing.csv", HttpStatusCode.NotFound, null)]
    [InlineData("figure/t_ownership.exe", HttpStatusCode.NotFound, null)]
    [InlineData("report.svg", HttpStatusCode.NotFound, null)]
    [InlineData("profile/XX", HttpStatusCode.NotFound, null)]
    [InlineData("profile/GR", HttpStatusCode.OK, "text/html")]
    [InlineData("profile/GR?with=IT,ES", HttpStatusCode.OK, "text/html")]
    [InlineData("profile/GR?with=IT&with=ES,NL,AL", HttpStatusCode.NotFound, null)]
    public async Task Address_IsAnsweredWhereThereIsSomething(string address, HttpStatusCode status, string? type)
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));

        using var answer = await browser.GetAsync($"/results/{Survey}/{address}");

        Assert.Equal(status, answer.StatusCode);
        if (type is not null)
        {
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Profile_SaysWhatDiffersFromEveryone_ForEachOfTheGroups()
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));

        var page = new Markup(await browser.GetStringAsync($"/results/{Survey}/profile/GR?with=IT&lang=en"));

        Assert.Empty(page.Faults);
        var text = page.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("Greece beside everyone", text, StringComparison.Ordinal);
        Assert.Contains("Italy beside everyone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Spain beside everyone", text, StringComparison.Ordinal);
        Assert.Contains("Chance hardly explains it.", text, StringComparison.Ordinal);
    }

    /// <summary>Code and count of each row; null where the count is hidden.</summary>
    private static IEnumerable<(string Code, double? Count)> Counts(string report) =>
        JsonNode.Parse(report)!["sections"]!
            .AsArray()
            .SelectMany(section => section!["tables"]!.AsArray())
            .Single(table => (string)table!["name"]! == Table)!["rows"]!
            .AsArray()
            .Select(row => ((string)row!["code"]!, (double?)row["count"]));

    private static IEnumerable<(string Code, double? Count)> InCsv(string csv) =>
        csv.Split('\n')
            .Select(line => line.Split(','))
            .Where(cells => cells.Length > 6 && cells[1] == Table && cells[4] == "count")
            .Select(cells =>
                (cells[2], cells[5].Length == 0 ? (double?)null : double.Parse(cells[5], CultureInfo.InvariantCulture))
            );
}
