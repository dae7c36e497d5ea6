using Microsoft.Playwright;
using Survey.Analysis.Texts;

namespace Survey.Tests.Browser;

/// <summary>
/// On any page in any state, axe-core finds nothing, what it cannot decide has a reason, and nothing needs horizontal scrolling.
/// Each state is checked twice, on a phone and on a desktop, with languages and colour schemes in rotation; SURVEY_AXE=full
/// checks every state in every language, width and colour scheme. If SURVEY_SCREENSHOTS names a folder, a screenshot of each page
/// is kept there.
/// </summary>
public sealed class AccessibilityTests(Site site) : IClassFixture<Site>
{
    private static readonly (int Width, ColorScheme Colours)[] Screens =
    [
        (320, ColorScheme.Light),
        (320, ColorScheme.Dark),
        (1280, ColorScheme.Light),
        (1280, ColorScheme.Dark),
    ];

    private static bool IsFull => Environment.GetEnvironmentVariable("SURVEY_AXE") == "full";

    [Fact]
    public async Task EveryState_OfEveryPage_HasNoViolation()
    {
        // axe-core is injected as a script, which the page's content security policy forbids.
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await context.NewPageAsync();
        var findings = new List<string>();

        foreach (var (state, index) in (await site.States()).Select((state, index) => (state, index)))
        {
            foreach (var (language, screens) in Seen(index))
            {
                await Open(page, state, language);
                foreach (var (width, colours) in screens)
                {
                    findings.AddRange(
                        (await Look(page, width, colours)).Select(finding =>
                            $"{state.Name} {language} {width} {colours}: {finding}"
                        )
                    );
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(40)));
    }

    private static IEnumerable<(string Language, IEnumerable<(int Width, ColorScheme Colours)> Screens)> Seen(int index)
    {
        var languages = TextCatalogue.Languages;
        return IsFull
            ? languages.Select(language => (language, Screens.AsEnumerable()))
            :
            [
                (languages[index % languages.Count], [Screens[index % 2]]),
                (languages[(index + 2) % languages.Count], [Screens[2 + (index + 1) % 2]]),
            ];
    }

    private static async Task Open(IPage page, PageState state, string language)
    {
        await state.Open(page, language);
        if (!state.IsSent)
        {
            return;
        }

        await page.Locator("main .buttons button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(1);
        // Its style sheet may still be on the way.
        await page.WaitForLoadStateAsync();
    }

    private static async Task<IEnumerable<string>> Look(IPage page, int width, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
        if (Environment.GetEnvironmentVariable("SURVEY_SCREENSHOTS") is { } folder)
        {
            await Keep(page, folder, $"{width}-{colours}");
        }

        var result = await Axe.Run(page);
        var aside = await page.EvaluateAsync<int>(
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"
        );
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Take(3).Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")
            ),
            .. await Undecided.WithoutReason(page, result.Incomplete),
            .. aside == 0 ? [] : new[] { $"{aside} pixels wider than the screen" },
        ];
    }

    private static async Task Keep(IPage page, string folder, string screen)
    {
        var name =
            string.Join('_', new Uri(page.Url).AbsolutePath.Split('/').TakeLast(2))
            + (await page.Locator(".error-summary").CountAsync() > 0 ? "-errors" : "");
        var language = await page.Locator("html").GetAttributeAsync("lang");
        await page.ScreenshotAsync(
            new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"{name}-{language}-{screen}.png") }
        );
    }
}
