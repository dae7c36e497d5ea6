using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Access;
using Survey.Tests.Answering;
using Survey.Tests.Responses;
using Survey.Tests.Storage;
using Survey.Tests.Web;

namespace Survey.Tests.Results;

/// <summary>Who sees which figures.</summary>
public sealed class ResultsTests() : SignedInTests(Provider.Sqlite)
{
    private const string Report = $"/api/v1/surveys/{Survey}/results/report";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Import(0, 24);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("nobody", HttpStatusCode.Unauthorized)]
    [InlineData("revoked", HttpStatusCode.Unauthorized)]
    [InlineData("foreign", HttpStatusCode.NotFound)]
    [InlineData(AccessRoles.Partner, HttpStatusCode.OK)]
    [InlineData(AccessRoles.Researcher, HttpStatusCode.OK)]
    [InlineData(AccessRoles.Administrator, HttpStatusCode.OK)]
    public async Task Report_ByBearer_IsForKeysThatOpenTheSurvey(string? who, HttpStatusCode status)
    {
        using var client = App.Client();
        var key = who switch
        {
            null => null,
            "nobody" => Secret.Create(),
            "foreign" => await NewKey("a", AccessRoles.Administrator, surveys: "other"),
            "revoked" => await NewKey("a"),
            _ => await NewKey("a", who),
        };
        if (who == "revoked")
        {
            await Keys.Revoke("a");
        }

        using var answer = await Get(client, Report, key);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Contains(new("Bearer")));
        Assert.Equal(
            status == HttpStatusCode.OK ? "application/json" : "application/problem+json",
            answer.Content.Headers.ContentType?.MediaType
        );
    }

    [Theory]
    [InlineData("/results/digital-skills", "/results/missing")]
    [InlineData("/results/digital-skills/profile", "/results/missing/profile")]
    [InlineData(Report, "/api/v1/surveys/missing/results/report")]
    public async Task ForeignSurvey_IsAnsweredLikeAMissingOne(string foreign, string missing)
    {
        using var client = await Browser(await NewKey("a", surveys: "other"));

        using var one = await client.GetAsync(foreign);
        using var other = await client.GetAsync(missing);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
        Assert.Equal(WithoutTrace(await one.Content.ReadAsStringAsync()), WithoutTrace(await other.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Partner_NeverSeesSmallCounts_WhateverIsAskedFor()
    {
        using var client = App.Client();
        var (partner, researcher) = (await NewKey("a"), await NewKey("b", AccessRoles.Researcher));

        var plain = await Json(client, Report, partner);
        var asked = await Json(client, $"{Report}?min=0", partner);
        var all = await Json(client, Report, researcher);
        var chosen = await Json(client, $"{Report}?min=5", researcher);
        using var tooLarge = await Get(client, $"{Report}?min=1000", researcher);

        Assert.Equal(plain, asked);
        Assert.Equal(plain, chosen);
        Assert.NotEqual(plain, all);
        Assert.Contains(CountsOf(all), count => count is > 0 and < 5);
        Assert.DoesNotContain(CountsOf(plain), count => count < 5);
        Assert.Contains(CountsOf(plain), count => count is null);
        Assert.Contains(CountsOf(plain), count => count is not null);
        Assert.Equal(HttpStatusCode.BadRequest, tooLarge.StatusCode);
    }

    [Fact]
    public async Task Bearer_IsForProgramsOnly_AndTheCookieReads()
    {
        var key = await NewKey("a");
        using var nobody = App.Client();
        using var browser = await Browser(key);

        using var page = await Get(nobody, "/results", key);
        using var report = await Get(browser, Report, key: null);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), (page.StatusCode, report.StatusCode));
    }

    [Fact]
    public async Task Report_IsSentAgainOnlyOnceTheAnswersHaveChanged()
    {
        using var client = App.Client();
        var key = await NewKey("a", AccessRoles.Researcher);
        using var first = await Get(client, Report, key);

        using var same = await Get(client, Report, key, first.Headers.ETag);
        await Import(24, 10);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        using var changed = await Get(client, Report, key, first.Headers.ETag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Theory]
    [InlineData(AccessRoles.Partner, "en")]
    [InlineData(AccessRoles.Partner, "el")]
    [InlineData(AccessRoles.Researcher, "en")]
    [InlineData(AccessRoles.Researcher, "nl")]
    public async Task Pages_ShowTheTablesOfTheReport_AndHideTheSameCells(string role, string language)
    {
        var key = await NewKey("a", role);
        using var browser = await Browser(key);
        var report = JsonNode.Parse(await Json(browser, $"{Report}?lang={language}", key))!;
        var sections = report["sections"]!.AsArray();

        Assert.NotEmpty(sections);
        foreach (var section in sections)
        {
            var page = new Markup(await browser.GetStringAsync($"/results/{Survey}/{section!["id"]}?lang={language}"));
            var tables = section["tables"]!.AsArray();
            Assert.Empty(page.Faults);
            Assert.Equal(
                tables.Select(table => (string)table!["name"]!),
                page.Document.QuerySelectorAll("main table.whole").Select(table => table.GetAttribute("aria-labelledby"))
            );
            foreach (var table in tables)
            {
                AssertSame(table!, page.Document.QuerySelector($"main table.whole[aria-labelledby={table!["name"]}]")!, language);
            }
        }
    }

    [Fact]
    public async Task Look_AtAChapter_IsNotedWithItsSurvey_AndOneAtNothingIsNot()
    {
        var key = await NewKey("a");
        using var browser = await Browser(key);

        await Status(browser, $"/results/{Survey}?lang=nl");
        await Status(browser, $"/results/{Survey}/nothing");
        await Status(browser, "/results/missing");
        await Json(browser, Report, key);

        var rows = Test.Rows().Where(row => row.StartsWith("looks:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.EndsWith($"route=/results/{{survey}}|survey={Survey}", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.EndsWith($"/results/report|survey={Survey}", StringComparison.Ordinal));
    }

    /// <summary>Every count as the language writes it, and a word where there is none.</summary>
    private static void AssertSame(JsonNode table, IElement shown, string language)
    {
        var measures = table["columns"]!
            .AsArray()
            .Select(column => (Name: (string)column!["name"]!, Measure: (string)column["measure"]!));
        var columns = measures.Where(column => column.Measure != "code").ToList();
        // Nets stand below the options that they count together.
        List<JsonNode?> rows = [.. table["rows"]!.AsArray(), .. table["nets"]?.AsArray() ?? []];
        var cells = shown
            .QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent).ToList())
            .ToList();
        Assert.Equal(rows.Count, cells.Count);
        foreach (var (row, texts) in rows.Zip(cells))
        {
            Assert.Equal(columns.Count, texts.Count);
            foreach (var ((name, _), text) in columns.Zip(texts).Where(pair => pair.First.Measure == "count"))
            {
                if ((double?)row![name] is { } count)
                {
                    Assert.Equal(count.ToString("N0", CultureInfo.GetCultureInfo(language)), text);
                }
                else
                {
                    Assert.DoesNotMatch(@"^\d+$", text);
                }
            }
        }
    }

    private Task<ImportCounts> Import(int first, int count)
    {
        var questionnaire = App.Questionnaire(Survey);
        return App.Imports.Import(
            questionnaire,
            [
                .. Enumerable
                    .Range(first, count)
                    .Select(i => new Response { Id = $"{i}", Answers = ValidAnswers.To(questionnaire, i % 7) }),
            ]
        );
    }

    private static async Task<HttpResponseMessage> Get(
        HttpClient client,
        string address,
        string? key,
        EntityTagHeaderValue? known = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await client.SendAsync(request);
    }

    private static async Task<string> Json(HttpClient client, string address, string key)
    {
        using var answer = await Get(client, address, key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What stands in the columns of counts; null where it is hidden.</summary>
    private static IEnumerable<int?> CountsOf(string report) =>
        JsonNode.Parse(report)!["sections"]!
            .AsArray()
            .SelectMany(section => section!["tables"]!.AsArray())
            .SelectMany(table => table!["rows"]!.AsArray())
            .Where(row => row!.AsObject().ContainsKey("count"))
            .Select(row => (int?)row!["count"]);

    private static string WithoutTrace(string answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer, "\"traceId\":\"[^\"]*\"", "");
}
