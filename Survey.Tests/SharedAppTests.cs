namespace Survey.Tests;

/// <summary>Tests before one running application, each with a client of its own.</summary>
public abstract class SharedAppTests : IClassFixture<AppOnSqlite>, IDisposable
{
    protected SharedAppTests(AppOnSqlite shared)
    {
        App = shared.App;
        Client = App.Client();
    }

    private protected RunningApp App { get; }

    protected HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
    }
}
