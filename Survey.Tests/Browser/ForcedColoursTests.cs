using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>
/// With forced colours, backgrounds and shades disappear: focus, choice, buttons and errors must be visible as lines. With
/// SURVEY_SCREENSHOTS naming a folder, a screenshot of each page is kept there.
/// </summary>
[Collection(WithBrowser.Name)]
public sealed class ForcedColoursTests(Site site)
{
    private const string Profile = "/s/digital-skills/pages/profile?lang=en";
    private const string Skills = "/s/digital-skills/pages/skills_basic?lang=en";

    /// <summary>The widths of the lines around an element, 0 where their colour is that of the background.</summary>
    private const string Lines = """
        element => {
          const style = getComputedStyle(element), ground = getComputedStyle(document.body).backgroundColor;
          const width = (line, colour, size) => line === 'none' || colour === ground || colour === 'rgba(0, 0, 0, 0)' ? 0 : parseFloat(size);
          return {
            outline: width(style.outlineStyle, style.outlineColor, style.outlineWidth),
            top: width(style.borderTopStyle, style.borderTopColor, style.borderTopWidth),
            start: width(style.borderInlineStartStyle, style.borderInlineStartColor, style.borderInlineStartWidth),
          };
        }
        """;

    public static TheoryData<ColorScheme, int> Screens =>
        new()
        {
            { ColorScheme.Light, 1280 },
            { ColorScheme.Dark, 1280 },
            { ColorScheme.Dark, 320 },
        };

    [Theory, MemberData(nameof(Screens))]
    public async Task Focus_OnEveryControl_HasAnOutlineThatOthersHaveNot(ColorScheme colours, int width)
    {
        await using var context = await Open(colours, width);
        foreach (var address in new[] { Profile, Skills, "/?lang=en" })
        {
            var page = await Show(context, address);
            await page.Locator("input[type=radio], input[type=checkbox]")
                .EvaluateAllAsync<bool>("all => all.every((input, i) => (input.checked = i % 2 === 0, true))");
            var count = await page.Locator("a, button, input:not([type=hidden]), select, summary").CountAsync();
            for (var step = 0; step < Math.Min(count, 60); step++)
            {
                await page.Keyboard.PressAsync("Tab");
                var focus = page.Locator(":focus");
                if (await focus.CountAsync() == 0)
                {
                    break; // past the last one
                }

                var marked = await focus
                    .Locator("xpath=self::*[not(parent::label)] | parent::label")
                    .Last.EvaluateAsync<Line>(Lines);
                Assert.True(
                    marked.Outline >= 2,
                    $"{address}: {await focus.EvaluateAsync<string>("element => element.outerHTML")}"
                );
            }
            Assert.Equal(
                0,
                await page.Locator(".option:not(:focus-within)")
                    .EvaluateAllAsync<int>("all => all.filter(option => getComputedStyle(option).outlineStyle !== 'none').length")
            );
        }
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task Choice_IsMarkedByItsLine(ColorScheme colours, int width)
    {
        await using var context = await Open(colours, width);
        var page = await Show(context, Profile);
        var option = page.Locator(".option").First;
        var before = await option.EvaluateAsync<Line>(Lines);
        var unchosen = await page.Locator(".option input").First.ScreenshotAsync();
        await option.ClickAsync();
        var after = await option.EvaluateAsync<Line>(Lines);

        Assert.True(before.Top >= 1);
        Assert.True(after.Top > before.Top, $"{before.Top} and {after.Top}");
        Assert.NotEqual(unchosen, await page.Locator(".option input").First.ScreenshotAsync());
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task ButtonsAndErrors_HaveLines(ColorScheme colours, int width)
    {
        await using var context = await Open(colours, width);
        foreach (var address in new[] { Profile, Skills })
        {
            var page = await Show(context, address);
            await page.Locator("main .buttons button").First.ClickAsync();
            await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(1);
            await page.WaitForLoadStateAsync();
            await Keep(page, $"forced-{address.Split('/')[^1].Split('?')[0]}-{width}-{colours}");

            foreach (var button in await page.Locator("button:visible, .button:visible").AllAsync())
            {
                if (!await button.EvaluateAsync<bool>("button => button.matches('.visually-hidden, .languages *')"))
                {
                    Assert.True((await button.EvaluateAsync<Line>(Lines)).Top >= 1, await button.InnerTextAsync());
                }
            }

            Assert.True((await page.Locator(".error-summary").EvaluateAsync<Line>(Lines)).Top >= 2);
            var wrong = await page.Locator(".has-error").AllAsync();
            Assert.NotEmpty(wrong);
            foreach (var question in wrong)
            {
                Assert.True(
                    (await question.EvaluateAsync<Line>(Lines)).Start >= 2 || await question.Locator(".error").CountAsync() > 0
                );
            }
        }
    }

    private async Task<IBrowserContext> Open(ColorScheme colours, int width)
    {
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ForcedColors = ForcedColors.Active,
                ColorScheme = colours,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        await site.Begin(context);
        return context;
    }

    private async Task<IPage> Show(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At(address));
        Assert.True(await page.EvaluateAsync<bool>("() => matchMedia('(forced-colors: active)').matches"));
        return page;
    }

    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SURVEY_SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, name + ".png") });
        }
    }

    private sealed record Line
    {
        public double Outline { get; init; }

        public double Top { get; init; }

        public double Start { get; init; }
    }
}
