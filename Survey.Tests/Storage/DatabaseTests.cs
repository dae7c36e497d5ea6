using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

/// <summary>What holds on every database.</summary>
public abstract class DatabaseTests(Provider provider) : IDisposable
{
    private const string Insert = "INSERT INTO notices (survey, texts) VALUES (@survey, 'x')";

    private const string Count = "SELECT count(*) FROM notices";

    private readonly TestDatabase test = new(provider, hasSchema: false);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Open_Again_AppliesNoMigrationTwice()
    {
        await Open().DisposeAsync();
        await using var again = Open();

        var numbers = Migration.All(again.Dialect.Name).Select(migration => migration.Number);
        Assert.Equal(
            numbers,
            await again.Read(connection => connection.Query<int>("SELECT number FROM migrations ORDER BY number").AsList())
        );
    }

    [Fact]
    public async Task Open_SchemaOfTheFuture_Refuses()
    {
        await using (var database = Open())
        {
            await database.Write(connection =>
                connection.Execute("INSERT INTO migrations (number, name) VALUES (9999, 'later')")
            );
        }

        Assert.Contains("newer", Assert.Throws<DatabaseException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_MigrationChangedSinceItWasApplied_Refuses()
    {
        await using (var database = Open())
        {
            await database.Write(connection => connection.Execute("UPDATE migrations SET checksum = 'other' WHERE number = 2"));
        }

        Assert.Contains("0002_notices.sql", Assert.Throws<DatabaseException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_JournalOfBeforeTheChecksums_IsFilledIn()
    {
        await using (var database = Open())
        {
            await database.Write(connection => connection.Execute("ALTER TABLE migrations DROP COLUMN checksum"));
        }

        await using var again = Open();

        Assert.Equal(
            0,
            await again.Read(connection =>
                connection.ExecuteScalar<long>("SELECT count(*) FROM migrations WHERE checksum IS NULL")
            )
        );
    }

    [Fact]
    public async Task Read_Write_IsRefused()
    {
        await using var database = Open();

        await Assert.ThrowsAnyAsync<Exception>(() => database.Read(connection => connection.Execute("DELETE FROM drafts")));
    }

    [Fact]
    public async Task Write_OneOfManyFails_TheOthersAreStored()
    {
        await using var database = Open();

        var writes = Enumerable
            .Range(0, 200)
            .Select(i =>
                database.Write(connection =>
                    i % 10 == 3
                        ? connection.Execute("INSERT INTO nowhere VALUES (1)")
                        : connection.Execute(Insert, new { survey = $"s{i}" })
                )
            )
            .ToList();
        var failed = 0;
        foreach (var write in writes)
        {
            try
            {
                await write;
            }
            catch (DbException)
            {
                failed++;
            }
        }

        Assert.Equal(20, failed);
        Assert.Equal(180, await database.Read(connection => connection.ExecuteScalar<long>(Count)));
    }

    [Fact]
    public async Task Write_HalfDoneWhenItFails_LeavesNothing()
    {
        await using var database = Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.Write<int>(connection =>
            {
                connection.Execute(Insert, new { survey = "half" });
                throw new InvalidOperationException("half way");
            })
        );

        Assert.Equal(0, await database.Read(connection => connection.ExecuteScalar<long>(Count)));
    }

    [Fact]
    public async Task Write_MoreThanTheQueueHolds_IsRefusedAtOnceAndTheRestIsStored()
    {
        await using var database = Open();
        using var gate = new ManualResetEventSlim();
        // One after another: a writer takes several waiting writes at once, and each of these is to stop another writer.
        var first = new List<Task<int>>();
        for (var writer = 0; writer < database.Dialect.Writers; writer++)
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            first.Add(
                database.Write(_ =>
                {
                    begun.TrySetResult();
                    gate.Wait();
                    return 0;
                })
            );
            await begun.Task;
        }

        var refused = 0;
        var accepted = new List<Task<int>>();
        for (var i = 0; i < 2_000; i++)
        {
            var survey = $"s{i}";
            try
            {
                accepted.Add(database.Write(connection => connection.Execute(Insert, new { survey })));
            }
            catch (DatabaseUnavailableException)
            {
                refused++;
            }
        }

        gate.Set();
        await Task.WhenAll(first);
        await Task.WhenAll(accepted);

        Assert.InRange(refused, 1, 1_999);
        Assert.Equal(accepted.Count, await database.Read(connection => connection.ExecuteScalar<long>(Count)));
    }

    private Database Open() => Database.Open(test.Address);
}

public sealed class DatabaseOnSqliteTests() : DatabaseTests(Provider.Sqlite);

public sealed class DatabaseOnPostgresTests() : DatabaseTests(Provider.Postgres);
