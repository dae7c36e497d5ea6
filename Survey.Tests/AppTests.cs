using Survey.Api.Web;

namespace Survey.Tests;

/// <summary>Tests before the running application, each with a database and a client of its own.</summary>
public abstract class AppTests : IAsyncLifetime
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected RunningApp App { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        App = await RunningApp.Start(Folder, settings: Set);
        Client = App.Client();
    }

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What is different from a plain application.</summary>
    private protected virtual WebSettings Set(WebSettings plain) => plain;

    /// <summary>Stops the application and starts it again at the same address on the same database.</summary>
    private protected async Task Restart(Func<WebSettings, WebSettings> change)
    {
        var address = App.Address.ToString();
        await App.DisposeAsync();
        App = await RunningApp.Start(Folder, settings: plain => change(Set(plain)) with { Urls = address });
    }
}
