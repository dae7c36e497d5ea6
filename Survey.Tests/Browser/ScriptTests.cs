using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Survey.Api.Answering;

namespace Survey.Tests.Browser;

/// <summary>What the script adds; every page works without it.</summary>
[Collection(WithBrowser.Name)]
public sealed class ScriptTests(Site site)
{
    private readonly List<string> said = [];

    [Fact]
    public async Task Typing_IsKeptWithoutAButton()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "profile");
        await page.Locator("#q-museum_name").FillAsync("Museum of Scripts");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Your answers on this page have been kept.");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#q-museum_name")).ToHaveValueAsync("Museum of Scripts");
        // No errors, and nothing that the page's content security policy blocks.
        Assert.Empty(said);
    }

    [Fact]
    public async Task Start_ThenReloadAndBack_SendsNoFormAgain()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/s/digital-skills?lang=en"));
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/pages/welcome?lang=en");
        var token = await page.Locator("input[name=draft]").InputValueAsync();

        await page.ReloadAsync();
        await page.Locator("input[name=consent]").First.CheckAsync();
        await page.ClickAsync("main .buttons button[value=next]");
        await page.WaitForURLAsync("**/pages/profile?lang=en");
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("input[name=consent]").First).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[name=draft]")).ToHaveValueAsync(token);
    }

    [Fact]
    public async Task Typing_WhereTheAnswersWereSentElsewhere_SaysThatItIsNotKept()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "profile");
        var token = await page.Locator("input[name=draft]").InputValueAsync();
        await site.App.Services.GetRequiredService<DraftStore>().End(token);
        await page.Locator("#q-museum_name").FillAsync("Museum of Scripts");

        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("This page is no longer saved");
    }

    [Fact]
    public async Task ExclusiveOption_AndTheOthers_ClearEachOther()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "situation");
        var (none, some) = (page.Locator("input[name=vr_ar][value=no]"), page.Locator("input[name=vr_ar][value=virtual_tour]"));

        await some.CheckAsync();
        await none.CheckAsync();
        Assert.False(await some.IsCheckedAsync());
        await some.CheckAsync();
        Assert.False(await none.IsCheckedAsync());
    }

    [Fact]
    public async Task TextBesideOther_ChoosesOther()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "profile");
        await page.Locator("input[name=ownership-Comment]").FillAsync("A diocese");

        Assert.True(await page.Locator("input[name=ownership][value=other]").IsCheckedAsync());
    }

    private async Task<IPage> Open(IBrowserContext context, string name)
    {
        await site.Begin(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync(site.At($"/s/digital-skills/pages/{name}?lang=en"));
        return page;
    }
}
