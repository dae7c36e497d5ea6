using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Tests.Access;
using Survey.Tests.Answering;
using Survey.Tests.Responses;
using Survey.Tests.Storage;
using Survey.Tests.Web;

namespace Survey.Tests.Results;

/// <summary>What an address may ask of results, by page and by program.</summary>
public sealed class ViewTests() : SignedInTests(Provider.Sqlite)
{
    private const string Report = $"/api/v1/surveys/{Survey}/results/report";

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
    [InlineData("by=sise", "results/unknown-variable", "Did you mean “size”?")]
    [InlineData("by=nothing_like_it", "results/unknown-variable", "nothing_like_it")]
    [InlineData("where={country} =", "results/condition", "at character")]
    [InlineData("where={contry} = 'ES'", "results/condition", "country")]
    [InlineData("min=-1", "results/min", "0 to 20")]
    [InlineData("min=many", "results/min", "0 to 20")]
    [InlineData("confidence=95", "results/confidence", "0.5")]
    public async Task Fault_IsNamed_AsProblemAndAsPage(string query, string code, string says)
    {
        var key = await NewKey("a", AccessRoles.Researcher);
        using var browser = await Browser(key);

        using var problem = await Get(browser, $"{Report}?{query}", key);
        using var page = await browser.GetAsync($"/results/{Survey}?{query}&lang=en");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (problem.StatusCode, page.StatusCode));
        var body = JsonNode.Parse(await problem.Content.ReadAsStringAsync())!;
        Assert.Equal(code, (string)body["code"]!);
        Assert.Contains(says, (string)body["detail"]!, StringComparison.Ordinal);
        var markup = new Markup(await page.Content.ReadAsStringAsync());
        Assert.Empty(markup.Faults);
        Assert.Contains(says, markup.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partner_IsRefusedWhatIsNotProtectedTogether_WhichResearchersMayAsk()
    {
        (string Query, string Code)[] cases =
        [
            ("by=gender", "results/protected"),
            ("where={gender} = 'woman'", "results/protected"),
            ("where={size} <> '1_9'", "results/protected"),
            ("where={size} = '1_9' or {size} = '10_49'", "results/protected"),
            ("where={size} = '1_9'&where={ownership} = 'public'", "results/protected"),
            ("by=ownership&where={size} = '1_9'", "results/protected"),
            ("where={size} = '250_plus'", "results/too-few"),
        ];
        (string Query, string Code)[] tables =
        [
            ("rows=gender&columns=age", "results/protected"),
            ("rows=advanced_current&columns=size", "results/protected"),
            ("rows=gender&columns=size>ownership", "results/protected"),
            ("rows=gender&columns=size&filter=ownership:public", "results/protected"),
            ("rows=gender&columns=size&where={ownership} = 'public'", "results/protected"),
        ];
        var (partner, researcher) = (await NewKey("a"), await NewKey("b", AccessRoles.Researcher));
        using var client = App.Client();
        const string CrossTab = $"/api/v1/surveys/{Survey}/results/crosstab";
        foreach (var (query, code) in cases)
        {
            await AssertRefused(client, $"{Report}?{query}", partner, code);
        }

        foreach (var (query, code) in tables)
        {
            await AssertRefused(client, $"{CrossTab}?{query}", partner, code);
            await Json(client, $"{CrossTab}?{query}", researcher);
        }
    }

    private static async Task AssertRefused(HttpClient client, string address, string key, string code)
    {
        using var refused = await Get(client, address, key);
        Assert.Equal((address, HttpStatusCode.BadRequest), (address, refused.StatusCode));
        Assert.Equal((address, code), (address, (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!));
    }

    [Fact]
    public async Task Filter_IsOfTheRespondentsThatMeetAllConditions()
    {
        var key = await NewKey("a", AccessRoles.Researcher);
        using var client = App.Client();

        var all = (int)(await Json(client, Report, key))["respondents"]!;
        var one = (int)(await Json(client, $"{Report}?where={{size}} notempty", key))["respondents"]!;
        var none = (int)(await Json(client, $"{Report}?where={{size}} notempty&where={{size}} empty", key))["respondents"]!;

        Assert.Equal((42, 42, 0), (all, one, none));
    }

    [Fact]
    public async Task Address_HoldsTheWholeView()
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));

        var page = new Markup(
            await browser.GetStringAsync($"/results/{Survey}?by=size&where={{country}} notempty&min=3&confidence=0.9&lang=nl")
        );

        var links = page
            .Document.QuerySelectorAll("main nav a")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => !link.Contains("/crosstab", StringComparison.Ordinal))
            .ToList(); // a question of one's own begins anew
        Assert.NotEmpty(links);
        Assert.All(links, link =>
            Assert.EndsWith(
                "?by=size&where=%7Bcountry%7D%20notempty&min=3&confidence=0.9&lang=nl",
                link,
                StringComparison.Ordinal
            )
        );
    }

    private static async Task<HttpResponseMessage> Get(HttpClient client, string address, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request);
    }

    private static async Task<JsonNode> Json(HttpClient client, string address, string key)
    {
        using var answer = await Get(client, address, key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
