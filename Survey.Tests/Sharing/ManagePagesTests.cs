using System.Net;
using Survey.Api.Access;
using Survey.Tests.Access;
using Survey.Tests.Storage;
using Survey.Tests.Web;

namespace Survey.Tests.Sharing;

/// <summary>Links are made and ended by a form.</summary>
public sealed class ManagePagesTests() : SignedInTests(Provider.Sqlite)
{
    private const string Address = $"/manage/{Survey}";

    [Fact]
    public async Task Link_IsShownOnce_Opens_AndEndsByAButton()
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));
        using var nobody = App.Client();

        using var made = await Post(browser, "/links?lang=en", ("name", "Ministry"), ("chapters", "summary, gap"));
        var page = new Markup(await made.Content.ReadAsStringAsync());
        var link = new Uri(page.Document.QuerySelector("main code")!.TextContent).AbsolutePath;
        using var opened = await nobody.GetAsync($"{link}/gap");
        var again = new Markup(await browser.GetStringAsync($"{Address}?lang=en"));
        var revoke = again.Document.QuerySelector("main td form")!.GetAttribute("action")!;
        using var ended = await Post(browser, revoke[Address.Length..]);
        using var closed = await nobody.GetAsync($"{link}/gap");

        Assert.Empty(page.Faults.Concat(again.Faults));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (made.StatusCode, opened.StatusCode));
        Assert.DoesNotContain(link, again.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("summary,gap", again.Document.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound), (ended.StatusCode, closed.StatusCode));
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("A", "nothing", "", "")]
    [InlineData("A", "", "gender", "")]
    [InlineData("A", "", "", "2020-01-01")]
    public async Task Form_WithAFault_SaysSoAndMakesNoLink(string name, string chapters, string breakdowns, string expires)
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));

        using var answer = await Post(
            browser,
            "/links",
            ("name", name),
            ("chapters", chapters),
            ("breakdowns", breakdowns),
            ("expires", expires)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(Test.Rows(), row => row.StartsWith("shared_links:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsRefused()
    {
        using var browser = await Browser(await NewKey("a", AccessRoles.Researcher));
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await Post(browser, "/links", ("name", "A"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(Test.Rows(), row => row.StartsWith("shared_links:", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(Address + address, form);
    }
}
