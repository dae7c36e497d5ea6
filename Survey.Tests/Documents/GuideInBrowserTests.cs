using System.Text;
using Microsoft.Playwright;
using Survey.Tests.Browser;
using Survey.Tests.Excel;

namespace Survey.Tests.Documents;

/// <summary>The guide as a page in a browser: on a phone and on a desktop, in light and dark, axe-core finds nothing.</summary>
public sealed class GuideInBrowserTests
{
    [Theory]
    [InlineData("nl", 320, ColorScheme.Dark)]
    [InlineData("el", 1280, ColorScheme.Light)]
    public async Task TheGuide_HasNoViolation(string language, int width, ColorScheme colours)
    {
        await using var chromium = await Chromium.Start();
        var browser = chromium?.Browser ?? Chromium.Skip();
        // axe-core is injected as a script, which the page's content security policy forbids.
        await using var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BypassCSP = true,
                ColorScheme = colours,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        await page.SetContentAsync(Encoding.UTF8.GetString(HtmlGuideTests.Write(GuideWorkbook.Build(language))));
        var result = await Axe.Run(page);
        Assert.Empty(
            result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {node.Html}"))
        );
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
    }
}
