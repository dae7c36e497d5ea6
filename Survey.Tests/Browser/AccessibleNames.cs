using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>What the browser exposes to a screen reader.</summary>
internal static class AccessibleNames
{
    /// <summary>The accessible names of the page's radio buttons in reading order.</summary>
    public static async Task<IReadOnlyList<string>> OfRadioButtons(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        return
        [
            .. tree!
                .Value.GetProperty("nodes")
                .EnumerateArray()
                .Where(node => node.TryGetProperty("role", out var role) && role.GetProperty("value").GetString() == "radio")
                .Select(node => node.GetProperty("name").GetProperty("value").GetString()!),
        ];
    }
}
