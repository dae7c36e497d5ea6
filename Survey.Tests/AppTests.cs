using Survey.Api.Web;

namespace Survey.Tests;

/// <summary>Tests of the running application, each with its own database and client.</summary>
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

    /// <summary>Changes to the default settings.</summary>
    private protected virtual WebSettings Set(WebSettings plain) => plain;

    /// <summary>Restarts the application at the same address on the same database.</summary>
    private protected async Task Restart(Func<WebSettings, WebSettings> change)
    {
        var address = App.Address.ToString();
        await App.DisposeAsync();
        App = await RunningApp.Start(Folder, settings: plain => change(Set(plain)) with { Urls = address });
    }
}
