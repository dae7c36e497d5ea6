using Dapper;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class PostgresTests
{
    [Fact]
    public async Task Open_ManyProcessesAtOnce_MigrateOnce()
    {
        using var test = new TestDatabase(Provider.Postgres, hasSchema: false);
        var address = test.Address;

        var databases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Database.Open(address))));

        var numbers = await databases[3]
            .Read(connection => connection.Query<int>("SELECT number FROM migrations ORDER BY number").AsList());
        Assert.Equal(Migration.All("Postgres").Select(migration => migration.Number), numbers);
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>The tests' own server runs like that.</summary>
    [Fact]
    public async Task Risks_OfAServerThatDoesNotFlush_AreNamed()
    {
        using var test = new TestDatabase(Provider.Postgres);
        await using var database = Database.Open(test.Address);

        Assert.Equal(["fsync=off", "full_page_writes=off"], database.Dialect.Risks.Select(risk => risk.Split(' ', ':')[3]));
    }

    [Fact]
    public void Open_NoServerThere_SaysWhichInALineWithoutThePassword()
    {
        var message = Assert
            .Throws<DatabaseException>(() => Database.Open("Host=127.0.0.1;Port=1;Username=u;Password=hidden;Database=d"))
            .Message;

        Assert.Contains("PostgreSQL d on 127.0.0.1", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Migrations_OfBothDatabases_AreTheSameSteps() =>
        Assert.Equal(
            Migration.All("Sqlite").Select(migration => migration.Name),
            Migration.All("Postgres").Select(migration => migration.Name)
        );
}
