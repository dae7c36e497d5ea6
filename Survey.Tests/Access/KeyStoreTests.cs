using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Access;

/// <summary>Keys, sessions and links on both databases.</summary>
public abstract class KeyStoreTests(Provider provider) : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly TestDatabase test = new(provider);
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));
    private readonly string key = Secret.Create();
    private Database database = null!;
    private KeyStore keys = null!;
    private SessionStore sessions = null!;
    private SignInLinks links = null!;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(test.Address);
        keys = new(database, time);
        sessions = new(database, time);
        links = new(database, sessions, time);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Key_IsFoundByItself_AndStoredAsItsHashOnly()
    {
        await keys.Add(Row("a"));

        var found = await keys.Use(key, Cancel);
        var again = await keys.Find(key, Cancel);

        Assert.Equal(("a", AccessRoles.Partner), (found!.Id, found.Role));
        Assert.Null(found.LastUsed);
        Assert.Equal(time.Today(), again!.LastUsed);
        Assert.Null(await keys.Find(Secret.Create(), Cancel));
        Assert.Null(await keys.Find("", Cancel));
        Assert.Null(await keys.Find(KeyStore.Hash(key), Cancel));
        Assert.False(test.Holds(key));
    }

    [Fact]
    public async Task Key_Revoked_OpensNothingAndEndsItsSessionsAndLinks()
    {
        await keys.Add(Row("a"));
        var token = await sessions.Begin(Row("a"));
        var signedIn = await sessions.Find(token, Cancel);

        await keys.Revoke("a");

        Assert.Equal("a", signedIn!.Id);
        Assert.Null(await keys.Find(key, Cancel));
        Assert.Null(await sessions.Find(token, Cancel));
        Assert.DoesNotContain(test.Rows(), row => row.StartsWith("sessions:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_FromTheDayOnWhichItExpires_OpensNothing()
    {
        await keys.Add(Row("a") with { Expires = time.Today().AddDays(1) });
        var token = await sessions.Begin(Row("a"));

        Assert.NotNull(await keys.Find(key, Cancel));
        time.Now += TimeSpan.FromDays(1);
        Assert.Null(await keys.Find(key, Cancel));
        Assert.Null(await sessions.Find(token, Cancel));
    }

    [Fact]
    public async Task Session_ThatIsUsed_GoesOnAndEndsAfterTwelveHours()
    {
        await keys.Add(Row("a"));
        var token = await sessions.Begin(Row("a"));

        for (var hours = 1; hours < SessionStore.Longest.TotalHours; hours++)
        {
            time.Now += TimeSpan.FromHours(1);
            Assert.NotNull(await sessions.Find(token, Cancel));
        }

        time.Now += TimeSpan.FromHours(1);
        Assert.Null(await sessions.Find(token, Cancel));
    }

    [Fact]
    public async Task Session_ThatIsNotUsed_EndsAfterTwoHours()
    {
        await keys.Add(Row("a"));
        var token = await sessions.Begin(Row("a"));

        time.Now += SessionStore.Idle;

        Assert.Null(await sessions.Find(token, Cancel));
        Assert.False(test.Holds(token));
    }

    [Fact]
    public async Task Sessions_OfOneKey_EndTogetherAndNoOthers()
    {
        await keys.Add(Row("a"));
        await keys.Add(Row("b") with { KeyHash = KeyStore.Hash("b") });
        var (one, two, other) = (await sessions.Begin(Row("a")), await sessions.Begin(Row("a")), await sessions.Begin(Row("b")));

        Assert.Equal(0, await sessions.EndAll(Secret.Create()));
        Assert.Equal(2, await sessions.EndAll(one));

        Assert.Null(await sessions.Find(one, Cancel));
        Assert.Null(await sessions.Find(two, Cancel));
        Assert.NotNull(await sessions.Find(other, Cancel));
    }

    [Fact]
    public async Task FirstLink_IsMadeUntilOneIsUsed_AndWorksOnce()
    {
        var (before, newer) = (await links.OfFirstAdministrator(), await links.OfFirstAdministrator());
        Assert.True(await links.IsOpen(before!, Cancel));
        Assert.True(await links.IsOpen(before!, Cancel));

        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => links.Use(newer!)));

        var token = Assert.Single(used, token => token is not null);
        Assert.Equal(AccessRoles.Administrator, (await sessions.Find(token!, Cancel))!.Role);
        Assert.Null(await links.Use(before!));
        Assert.Null(await links.OfFirstAdministrator());
        Assert.False(test.Holds(before!));
    }

    [Fact]
    public async Task FirstLink_WhereThereIsAKey_IsNotMade()
    {
        await keys.Add(Row("a"));

        Assert.Null(await links.OfFirstAdministrator());
        Assert.Single(test.Rows(), row => row.StartsWith("access_keys:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_OfADayAgo_SignsInNoMore()
    {
        var link = await links.OfFirstAdministrator();

        time.Now += SignInLinks.Lifetime;

        Assert.False(await links.IsOpen(link!, Cancel));
        Assert.Null(await links.Use(link!));
    }

    [Theory]
    [InlineData(null, "any", true)]
    [InlineData("one,two", "two", true)]
    [InlineData("one,two", "on", false)]
    public void Key_OpensItsSurveysOnly(string? surveys, string survey, bool opens) =>
        Assert.Equal(opens, (Row("a") with { Surveys = surveys }).Opens(survey));

    private AccessKeyRow Row(string id) =>
        new()
        {
            Id = id,
            KeyHash = KeyStore.Hash(key),
            Name = "Museo A",
            Role = AccessRoles.Partner,
            Created = time.Today(),
        };
}

public sealed class KeyStoreOnSqliteTests() : KeyStoreTests(Provider.Sqlite);

public sealed class KeyStoreOnPostgresTests() : KeyStoreTests(Provider.Postgres);
