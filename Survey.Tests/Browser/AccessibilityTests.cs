using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Survey.Analysis.Texts;
using Survey.Api.Responding;
using Survey.Tests.Responding;

namespace Survey.Tests.Browser;

/// <summary>
/// axe-core finds nothing on any page, empty or with errors, on a phone and on a desktop, in every language. With
/// SURVEY_SCREENSHOTS naming a folder, a picture of each page is kept there to look at.
/// </summary>
[Collection(WithBrowser.Name)]
public sealed class AccessibilityTests(Site site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task PagesAround_EveryLanguage_HaveNoViolation(string language)
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        var survey = app.Questionnaire("digital-skills");
        var receipt = await app.Responses.Submit(Submission.Of(survey, language, ValidAnswers.To(survey)), "a key of this test");
        await using var context = await Open(width: 1280, ColorScheme.Light);
        var page = await context.NewPageAsync();

        foreach (var path in new[] { "/", "/s/digital-skills", $"/r/{receipt!.Code}", $"/r/{receipt.Code}/erase", "/r/erased", "/nothing" })
        {
            await page.GotoAsync(new Uri(app.Address, $"{path}?lang={language}").ToString());
            await AssertNoViolation(page);
        }
    }

    [Theory]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("el", 320, ColorScheme.Dark)]
    public async Task PagesOfQuestions_EmptyAndWithErrors_HaveNoViolation(string language, int width, ColorScheme colours)
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        await using var context = await Open(width, colours);
        var page = await context.NewPageAsync();

        foreach (var step in app.Questionnaire("digital-skills").Pages)
        {
            await page.GotoAsync(new Uri(app.Address, $"/s/digital-skills/pages/{step.Name}?lang={language}").ToString());
            await AssertNoViolation(page);
            await page.Locator(".buttons button").First.ClickAsync();
            Assert.Equal(1, await page.Locator(".error-summary").CountAsync());
            await AssertNoViolation(page);
        }
        await page.GotoAsync(new Uri(app.Address, $"/s/digital-skills/check?lang={language}").ToString());
        await page.Locator("button[value=submit]").ClickAsync();
        await AssertNoViolation(page);
    }

    /// <summary>axe-core is put into the page as a script, which the page's own policy forbids.</summary>
    private Task<IBrowserContext> Open(int width, ColorScheme colours) =>
        site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BypassCSP = true,
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });

    private static async Task AssertNoViolation(IPage page)
    {
        if (Environment.GetEnvironmentVariable("SURVEY_SCREENSHOTS") is { } folder)
            await Keep(page, folder);
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n" + string.Join('\n', result.Violations.SelectMany(
            violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    private static async Task Keep(IPage page, string folder)
    {
        var name = string.Join('_', new Uri(page.Url).AbsolutePath.Split('/').TakeLast(2)) + (await page.Locator(".error-summary").CountAsync() > 0 ? "-errors" : "");
        var language = await page.Locator("html").GetAttributeAsync("lang");
        await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"{language}-{page.ViewportSize!.Width}-{name}.png") });
    }
}
