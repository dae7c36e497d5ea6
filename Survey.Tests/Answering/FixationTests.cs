using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Answering;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Tests.Answering;

/// <summary>
/// Secrets come from the server only and end when they are used: whoever sends somebody a link sees nothing of what is answered.
/// </summary>
public sealed class FixationTests : MuseumTests
{
    private readonly string chosen = Secret.Create();

    private DraftStore Drafts => App.Services.GetRequiredService<DraftStore>();

    [Theory]
    [InlineData("")]
    [InlineData("/pages/profile")]
    [InlineData("/check")]
    [InlineData("/later")]
    [InlineData("/closed")]
    public async Task Address_WithATokenOfTheSender_ChoosesNone(string path)
    {
        await Browser.Open($"{Museum.Start}{path}?lang=en&draft={chosen}");
        await Museum.FillIn();
        await Museum.Submit();

        using var sender = new Museum(App, keepsCookies: false);
        await sender.Browser.Open($"{Museum.Start}/resume/{chosen}");
        Assert.Equal(HttpStatusCode.NotFound, sender.Browser.Status);
        Assert.False(await Knows(chosen));
    }

    [Fact]
    public async Task Cookie_WithATokenOfTheSender_FindsNone()
    {
        using var client = App.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{Begun.Cookie}={chosen}");
        var victim = new Visitor(client);
        await victim.Open($"{Museum.Start}/pages/profile");
        var path = victim.Path;
        await victim.Send(action: null);

        Assert.Equal(Museum.Start, path);
        Assert.DoesNotContain(chosen, victim.Html, StringComparison.Ordinal);
        Assert.False(await Knows(chosen));
    }

    [Fact]
    public async Task Form_WithAnUnknownToken_IsSavedUnderANewOne()
    {
        await Museum.BeginAt("profile");
        var form = Browser.HiddenFields(action: null).Where(field => field.Name != "draft").ToList();
        using var late = new Museum(App, keepsCookies: false);

        Assert.Equal(
            HttpStatusCode.Gone,
            await late.Browser.PostOnly($"{Museum.Start}/pages/profile", [("draft", chosen), .. form, ("action", "keep")])
        );
        await late.Browser.Post(
            $"{Museum.Start}/pages/profile?lang=en",
            [("draft", chosen), .. form, ("action", "back"), ("country", "GR")]
        );
        await late.Browser.Send("next", ("consent", "true"));

        Assert.True(late.Browser.HasChosen("country", "GR"));
        Assert.False(await Knows(chosen));
    }

    [Fact]
    public async Task Link_UsedBySomebody_EndsForTheSender()
    {
        await Museum.BeginAt("profile");
        var token = Token(Browser);
        var page = Browser.HiddenFields(action: null).ToList();
        await Browser.Send("later", ("country", "ES"));
        var link = Link(Browser);

        using var victim = new Museum(App);
        await victim.Browser.Open(link);
        var shown = victim.Browser.Html;
        await victim.Browser.Send(action: null);
        await victim.Browser.Open($"{Museum.Start}/pages/profile");
        await victim.Browser.Send("back", ("museum_name", "Museum of the victim"));

        Assert.DoesNotContain("name=\"draft\"", shown, StringComparison.Ordinal);
        Assert.NotEqual(token, Token(victim.Browser));
        await AssertEnded(token, link, page);
        await victim.Browser.Open($"{Museum.Start}/pages/profile");
        Assert.Contains("Museum of the victim", victim.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OnlyShown_ChangesNothing()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("later", ("country", "ES"));
        var link = Link(Browser);
        using var other = new Museum(App);
        await other.Browser.Open(link);
        await other.Browser.Open(link);
        await other.Browser.Open(Museum.Start);
        var start = other.Browser.Html;

        await Browser.Send("next");

        Assert.DoesNotContain("name=\"draft\"", start, StringComparison.Ordinal);
        Assert.Equal($"{Museum.Start}/later", Browser.FormAddress.Split('?')[0]);
        await other.Browser.Open(Link(Browser));
        Assert.Equal(HttpStatusCode.OK, other.Browser.Status);
    }

    [Fact]
    public async Task Link_Replaced_WorksNoMore_AndTheNewOneStays()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("later");
        var (first, page) = (Link(Browser), Browser.HiddenFields(action: null).Where(field => field.Name == "draft").ToList());
        await Browser.Send("language:nl");
        var same = Link(Browser);
        await Browser.Post($"{Museum.Start}/later?lang=en", page);
        var second = Link(Browser);

        using var other = new Museum(App);
        await other.Browser.Open(first);
        var old = other.Browser.Status;
        await other.Browser.Open(second);

        Assert.Equal((first, HttpStatusCode.NotFound, HttpStatusCode.OK), (same, old, other.Browser.Status));
    }

    [Fact]
    public async Task Sent_TokenAndLink_EndForEverybody()
    {
        await Museum.FillIn();
        var token = Token(Browser);
        var page = Browser.HiddenFields("submit").ToList();
        var link = $"{Museum.Start}/resume/{await Drafts.MakeLink(token)}";
        await Museum.Submit();

        await AssertEnded(token, link, [.. page.Where(field => field.Name != "page-secret")]);
    }

    [Fact]
    public async Task Former_LinkWithTheToken_IsExchangedForANewOne()
    {
        var token = await App.Draft(invitation: "an-invitation");
        await App
            .Services.GetRequiredService<Database>()
            .Write(connection => connection.Execute("UPDATE drafts SET resume_hash = token_hash"));

        await Browser.Open($"{Museum.Start}/pages/profile?draft={token}");
        Assert.Equal($"{Museum.Start}/resume/{token}", Browser.FormAddress.Split('?')[0]);
        await Browser.Send(action: null);
        await Browser.Open($"{Museum.Start}/check");

        var found = await Drafts.Find(Token(Browser), CancellationToken.None);
        Assert.Equal("an-invitation", found!.Invitation);
        Assert.Null(await Drafts.Find(token, CancellationToken.None));
    }

    /// <summary>Neither the token nor the link nor an open page reveals or changes anything.</summary>
    private async Task AssertEnded(string token, string link, IReadOnlyList<(string Name, string Value)> page)
    {
        using var sender = new Museum(App, keepsCookies: false);
        var visitor = sender.Browser;
        foreach (var address in new[] { link, $"{Museum.Start}/resume/{token}" })
        {
            await visitor.Open(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            await visitor.Post(address, []);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        foreach (var (path, action) in new[] { ("pages/profile", "back"), ("check", "submit"), ("continue", ""), ("later", "") })
        {
            await visitor.Post($"{Museum.Start}/{path}", [.. page, ("action", action)]);
            Assert.Equal(HttpStatusCode.Gone, visitor.Status);
            Assert.DoesNotContain("victim", visitor.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch("/r/[0-9a-z]{52}", visitor.Html);
        }
    }

    private async Task<bool> Knows(string token) =>
        await Drafts.Find(token, CancellationToken.None) is not null
        || await App
            .Services.GetRequiredService<SubmissionStore>()
            .FindSubmitted("digital-skills", Secret.Derive("submission", token), CancellationToken.None)
            is not null;

    private static string Token(Visitor browser) =>
        browser.HiddenFields(action: null).First(field => field.Name == "draft").Value;

    private static string Link(Visitor browser) =>
        Regex.Match(browser.Html, "class=\"link\" href=\"https?://[^/]+(/s/[^\"]+)\"").Groups[1].Value;
}
