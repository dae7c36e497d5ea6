using Microsoft.Playwright;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Surveys;
using Survey.Api.Web;
using Survey.Tests.Commands;
using Survey.Tests.Interchange;

namespace Survey.Tests.Browser;

/// <summary>
/// The complete journey without script and by keyboard: start, switch the language on the third page, stop, continue in a second
/// browser, make an error, correct it, check, submit, own report, change, erase.
/// </summary>
public sealed class JourneyInBrowserTests : IClassFixture<Site>
{
    private const string Typed = "Μουσείο Άνδρου";

    private const string Next = "main .buttons button[value=next]";

    private readonly Site site;

    public JourneyInBrowserTests(Site site) => this.site = site;

    public static TheoryData<string, int> Screens =>
        [.. TextCatalogue.Languages.SelectMany(language => new[] { (language, 320), (language, 1280) })];

    [Theory, MemberData(nameof(Screens))]
    public async Task Journey_ByKeyboardWithoutScript_EndsWithNothingLeft(string language, int width)
    {
        var words = new Words(SurveyTexts.BuiltIn, language);
        await using var first = await Open(width);
        var page = await first.NewPageAsync();
        var link = await StartAndStop(page, language);

        await using var second = await Open(width);
        page = await second.NewPageAsync();
        await page.GotoAsync(link);
        await new Keyboard(page).Press("main form button");
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.Locator("input[name=digital_gap]").First.IsCheckedAsync());
        await GoOn(page);

        var keyboard = new Keyboard(page);
        Assert.Equal(words["check.title"], await Heading(page));
        await keyboard.GoTo("input[name=purpose][value=email]");
        await page.Keyboard.PressAsync("Space");
        await keyboard.Press("button[value=submit]");
        Assert.Equal(words["receipt.title"], await Heading(page));
        await AssertExported(language);

        await keyboard.Press("main a[href*='/report']");
        Assert.Equal(words["report.title"], await Heading(page));
        await keyboard.Press("main .buttons a");
        await keyboard.Press("form[action*='/edit'] button");
        await keyboard.Press("main button[value='page:profile']");
        await keyboard.GoTo("select[name=country]");
        await page.Keyboard.PressAsync("ArrowDown");
        await keyboard.Press(Next);
        await keyboard.Press("button[value=submit]");
        AssertStored(language, "IT");

        await keyboard.Press("main a[href*='/erase']");
        await keyboard.Press("main form button");
        Assert.Equal(words["erased.title"], await Heading(page));
        Assert.Empty(site.App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Enter_InATextField_GoesOnInsteadOfSwitchingTheLanguage()
    {
        await using var context = await Open(1280);
        await site.Begin(context);
        var page = await context.NewPageAsync();

        await page.GotoAsync(site.At("/s/digital-skills/pages/profile?lang=it"));
        await page.Locator("#q-museum_name").FillAsync("Museo");
        await page.Locator("#q-museum_name").PressAsync("Enter");

        Assert.StartsWith("Errore: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Museo", await page.Locator("#q-museum_name").InputValueAsync());
    }

    private async Task<string> StartAndStop(IPage page, string language)
    {
        var keyboard = new Keyboard(page);
        var other = TextCatalogue.Languages[
            (TextCatalogue.Languages.ToList().IndexOf(language) + 1) % TextCatalogue.Languages.Count
        ];
        await page.GotoAsync(site.At($"/?lang={language}"));
        await keyboard.Press($"main h2 a[href^='/s/digital-skills?lang={language}']");
        await keyboard.Press("main form button");
        for (var number = 1; number <= 2; number++)
        {
            await keyboard.AnswerAll(Typed);
            await keyboard.PressEnter();
        }

        await keyboard.GoTo("input[name=digital_gap]");
        await page.Keyboard.PressAsync("Space");
        foreach (var code in new[] { other, language })
        {
            await keyboard.GoTo(".languages summary", back: code == other);
            await page.Keyboard.PressAsync("Enter");
            await keyboard.Press($".languages [lang={code}]");
            Assert.Equal(code, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.True(await page.Locator("input[name=digital_gap]").First.IsCheckedAsync());
        }

        await keyboard.Press("button[value=later]");
        return (await page.Locator("main a.link").GetAttributeAsync("href"))!;
    }

    /// <summary>From the third page to the overview, submitting one page empty.</summary>
    private static async Task GoOn(IPage page)
    {
        var keyboard = new Keyboard(page);
        for (var number = 3; number <= 8; number++)
        {
            if (number == 4)
            {
                await SendEmpty(page, keyboard);
            }

            await keyboard.AnswerAll(Typed);
            await keyboard.PressEnter();
        }
    }

    /// <summary>The summary has the focus, and its first link leads to the first control.</summary>
    private static async Task SendEmpty(IPage page, Keyboard keyboard)
    {
        await keyboard.Press(Next);
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await keyboard.GoTo(".error-summary a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#q-basic_current--sign_in")).ToBeFocusedAsync();
        await keyboard.GoTo(".skip", back: true);
    }

    private void AssertStored(string language, string country)
    {
        var stored = Assert.Single(site.App.Stored("digital-skills"));
        Assert.Equal(language, stored.Language);
        Assert.Equal(new TextValue(country), stored.Answers["country"]);
    }

    /// <summary>Another process exports the answers while the server runs, without the identity of the respondent.</summary>
    private async Task AssertExported(string language)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("answers.csv");
        var (exitCode, _, error) = CommandProcess.Run(
            "export",
            "--survey",
            "digital-skills",
            "--raw",
            "--out",
            file,
            "--data",
            site.Data
        );
        Assert.Equal((0, ""), (exitCode, error));
        Assert.DoesNotContain("museum.example", await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        var exported = Assert.Single(
            AnswersText.Read(await File.ReadAllBytesAsync(file), site.App.Questionnaire("digital-skills")).Responses
        );
        Assert.Equal(language, exported.Language);
        Assert.Equal(new TextValue("GR"), exported.Answers["country"]);
        Assert.Equal(new TextValue(ChoiceQuestion.OtherCode), exported.Answers["ownership"]);
        Assert.Equal(new TextValue(Typed), exported.Answers["ownership-Comment"]);
        Assert.All(Assert.IsType<RowsValue>(exported.Answers["advanced_desired"]).Rows.Values, level =>
            Assert.Equal("alone", level)
        );
    }

    private static async Task<string?> Heading(IPage page) => await page.Locator("h1").TextContentAsync();

    private Task<IBrowserContext> Open(int width) =>
        site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
}
