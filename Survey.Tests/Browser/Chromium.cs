using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>The machine's Chromium; tests are skipped without it, except in CI.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    /// <summary>Null if there is none.</summary>
    public static async Task<Chromium?> Start()
    {
        if (!File.Exists(Executable) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return null;
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--headless",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        return new Chromium(playwright, browser);
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public static IBrowser Skip()
    {
        Assert.Skip($"There is no {Executable} here to open pages with.");
        throw new InvalidOperationException();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
