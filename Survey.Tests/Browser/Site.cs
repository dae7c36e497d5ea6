using Microsoft.Playwright;
using Survey.Tests.Answering;

namespace Survey.Tests.Browser;

/// <summary>
/// The running application and a browser, shared by all tests of pages because starting them takes longer than a test.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Chromium? chromium;
    private PageStates? states;

    /// <summary>The database, for the command line.</summary>
    internal string Data => folder.File("survey.db");

    internal RunningApp App { get; private set; } = null!;

    internal IBrowser Browser => chromium?.Browser ?? Chromium.Skip();

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.Start(folder);
        chromium = await Chromium.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (states is not null)
        {
            await states.DisposeAsync();
        }

        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        await App.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Made when they are first asked for.</summary>
    internal async Task<IReadOnlyList<PageState>> States() => (states ??= await PageStates.Of(App)).All;

    /// <summary>
    /// Makes a draft that the browser remembers, so that it can open any page of questions; returns its token.
    /// </summary>
    internal async Task<string> Begin(IBrowserContext context)
    {
        var token = await App.Draft();
        await context.Remember(App.Address.ToString(), token);
        return token;
    }

    internal string At(string path) => new Uri(App.Address, path).ToString();
}
