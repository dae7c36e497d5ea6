using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Survey.Api.Answering;
using Survey.Api.Storage;
using Survey.Tests.Answering;

namespace Survey.Tests.Browser;

/// <summary>
/// Another site sends somebody here with a secret of its own, by links, by forms and by pages in the background. Afterwards it
/// knows nothing of what is answered.
/// </summary>
[Collection(WithBrowser.Name)]
public sealed class FixationInBrowserTests(Site site)
{
    private const string Elsewhere = "http://elsewhere.example/";

    private const string Typed = "Museum of the victim";

    private DraftStore Drafts => site.App.Services.GetRequiredService<DraftStore>();

    [Fact]
    public async Task Links_OfAnotherSite_ChooseNoDraft()
    {
        var chosen = Secret.Create();
        foreach (var path in new[] { "", "/pages/profile", "/check", "/later" })
        {
            await using var context = await site.Browser.NewContextAsync();
            var page = await Visit(context, $"<a href='{site.At($"/s/digital-skills{path}")}?draft={chosen}'>go</a>");
            await page.ClickAsync("a");
            await page.WaitForURLAsync("**/s/digital-skills*");

            Assert.Empty(await context.CookiesAsync());
            await page.ClickAsync("main form button");
            await page.WaitForSelectorAsync("#answers");
            Assert.DoesNotContain(chosen, await page.ContentAsync(), StringComparison.Ordinal);
            Assert.Null(await Drafts.Find(chosen, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Forms_OfAnotherSite_AreRefusedAndSetNothing()
    {
        var own = await site.App.Draft();
        var link = await Drafts.MakeLink(own);
        foreach (var path in new[] { "/start", "/pages/profile", "/continue", "/check", $"/resume/{link}" })
        {
            await using var context = await site.Browser.NewContextAsync();
            var page = await Visit(
                context,
                $"<form method=post action='{site.At($"/s/digital-skills{path}")}'><input name=draft value={own}><button>go</button></form>"
            );
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.ClickAsync("button"),
                response => response.Request.Method == "POST"
            );

            Assert.Equal(400, answer.Status);
            Assert.Empty(await context.CookiesAsync());
        }
    }

    [Fact]
    public async Task Link_OfTheSendersOwnDraft_LeavesTheSenderWithNothing()
    {
        var own = await site.App.Draft();
        var link = site.At($"/s/digital-skills/resume/{await Drafts.MakeLink(own)}");
        await using var context = await site.Browser.NewContextAsync();
        var page = await Visit(context, $"<a href='{link}'>go</a><img src='{link}'><iframe src='{link}'></iframe>");
        await page.ClickAsync("a");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("#answers");
        // The page that a form has led to is found again at its own address.
        Assert.EndsWith("/s/digital-skills/pages/welcome?lang=en", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(site.At("/s/digital-skills/pages/profile?lang=en"));
        await page.FillAsync("#q-museum_name", Typed);
        await page.ClickAsync("main .buttons button[value=back]");
        await page.WaitForURLAsync("**/pages/welcome*");

        Assert.Null(await Drafts.Find(own, CancellationToken.None));
        using var client = site.App.Client();
        var sender = new Visitor(client);
        await sender.Open(link);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, sender.Status);
        await sender.Post("/s/digital-skills/continue", [("draft", own)]);
        Assert.Equal(System.Net.HttpStatusCode.Gone, sender.Status);
        await page.GotoAsync(site.At("/s/digital-skills/pages/profile?lang=en"));
        Assert.Equal(Typed, await page.InputValueAsync("#q-museum_name"));
    }

    /// <summary>A page of the other site.</summary>
    private static async Task<IPage> Visit(IBrowserContext context, string body)
    {
        var page = await context.NewPageAsync();
        await page.RouteAsync(Elsewhere, route =>
            route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = body })
        );
        await page.GotoAsync(Elsewhere);
        return page;
    }
}
