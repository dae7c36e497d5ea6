using Survey.Api.Web;
using Survey.Tests.Storage;

namespace Survey.Tests;

/// <summary>One running application for all tests of a class, which leave it as it was.</summary>
public abstract class SharedApp(Provider provider) : IAsyncLifetime
{
    private readonly TestDatabase database = new(provider);

    internal RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await database.Start(Set);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What is different from a plain application.</summary>
    private protected virtual WebSettings Set(WebSettings plain) => plain;
}

public sealed class AppOnSqlite() : SharedApp(Provider.Sqlite);

public sealed class AppOnPostgres() : SharedApp(Provider.Postgres);

/// <summary>Known to the world by another address than its own.</summary>
public sealed class PublicApp() : SharedApp(Provider.Sqlite)
{
    public const string Address = "https://survey.example.org";

    private protected override WebSettings Set(WebSettings plain) => plain with { PublicUrl = new Uri(Address) };
}
