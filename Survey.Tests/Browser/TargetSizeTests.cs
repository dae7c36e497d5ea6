using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>
/// Targets are at least 24 by 24 pixels (WCAG 2.5.8). Exceptions are links within a line of text, and smaller targets if
/// a circle of 24 pixels around their centre touches no other target.
/// </summary>
[Collection(WithBrowser.Name)]
public sealed class TargetSizeTests(Site site)
{
    /// <summary>The targets that are too small. A label counts as part of its control.</summary>
    private const string Small = """
        () => {
          const least = 24, seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');
          const boxOf = element => (element.closest('label') ?? element).getBoundingClientRect();
          const inText = element => element.matches('p > a, li > a, dd > a') && [...element.parentElement.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
          const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(seen);
          const near = (box, other) => {
            const x = box.left + box.width / 2, y = box.top + box.height / 2;
            const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
            return Math.hypot(dx, dy) < least / 2;
          };
          return targets.filter(target => {
            const box = boxOf(target);
            return (box.width < least || box.height < least) && !inText(target)
              && targets.some(other => other !== target && near(box, boxOf(other)));
          }).map(target => target.outerHTML);
        }
        """;

    [Theory, InlineData(320), InlineData(1280)]
    public async Task Targets_OnEveryPage_AreLargeEnough(int width)
    {
        await using var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        foreach (var state in (await site.States()).Where(state => !state.IsSent))
        {
            await state.Open(page, "el");
            var small = await page.EvaluateAsync<string[]>(Small);
            Assert.True(small.Length == 0, $"{state.Name}: {string.Join(' ', small)}");
        }
    }

    [Fact]
    public async Task Target_TooSmallBesideAnother_IsFound()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(
            "<button style='width:20px;height:20px;padding:0'>a</button><button style='width:60px;height:60px'>b</button>"
        );

        Assert.Single(await page.EvaluateAsync<string[]>(Small));
    }
}
