using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("survey.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_NewFile_IsMarkedOursAndKeptPrivate()
    {
        await using var database = Database.Open(File);

        var settings = await database.Read(connection => (
            Application: connection.ExecuteScalar<long>("PRAGMA application_id"),
            Schema: connection.ExecuteScalar<long>("PRAGMA user_version"),
            Journal: connection.ExecuteScalar<string>("PRAGMA journal_mode")));

        Assert.Equal((0x536B5376L, 2L, "wal"), settings);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task Open_WhileAnotherHasIt_RefusesAndNamesTheFile()
    {
        await using var first = Database.Open(File);

        var exception = Assert.Throws<DatabaseException>(() => Database.Open(File));

        Assert.Contains(File, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Again_AppliesNoMigrationTwice()
    {
        await Database.Open(File).DisposeAsync();
        await using var again = Database.Open(File);

        Assert.Equal([1L, 2L], await again.Read(connection => connection.Query<long>("SELECT number FROM migrations").AsList()));
    }

    [Fact]
    public async Task Open_SchemaOfTheFuture_Refuses()
    {
        await using (var database = Database.Open(File))
            await database.Write(connection => connection.Execute("INSERT INTO migrations (number, name) VALUES (9999, 'later')"));

        Assert.Contains("newer", Assert.Throws<DatabaseException>(() => Database.Open(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_LeavesItAlone()
    {
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE theirs (x INTEGER)");
        }

        Assert.Contains("another program", Assert.Throws<DatabaseException>(() => Database.Open(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_Refuses()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));

        Assert.Throws<DatabaseException>(() => Database.Open(File));
    }

    [Fact]
    public async Task Read_Write_IsRefused()
    {
        await using var database = Database.Open(File);

        await Assert.ThrowsAsync<SqliteException>(() => database.Read(connection => connection.Execute("DELETE FROM drafts")));
    }

    [Fact]
    public async Task Write_OneOfManyFails_TheOthersAreStored()
    {
        await using var database = Database.Open(File);

        var writes = Enumerable.Range(0, 200).Select(i => database.Write(connection => i % 10 == 3
            ? connection.Execute("INSERT INTO nowhere VALUES (1)")
            : connection.Execute($"INSERT INTO migrations (number, name) VALUES ({i + 10}, 'x')"))).ToList();
        var failed = 0;
        foreach (var write in writes)
        {
            try
            {
                await write;
            }
            catch (SqliteException)
            {
                failed++;
            }
        }

        Assert.Equal(20, failed);
        Assert.Equal(180, await database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM migrations WHERE name = 'x'")));
    }

    [Fact]
    public async Task Write_HalfDoneWhenItFails_LeavesNothing()
    {
        await using var database = Database.Open(File);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Write<int>(connection =>
        {
            connection.Execute("INSERT INTO migrations (number, name) VALUES (50, 'x')");
            throw new InvalidOperationException("half way");
        }));

        Assert.Equal(0, await database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM migrations WHERE name = 'x'")));
    }

    [Fact]
    public async Task Write_MoreThanTheQueueHolds_IsRefusedAtOnceAndTheRestIsStored()
    {
        await using var database = Database.Open(File);
        using var gate = new ManualResetEventSlim();
        var first = database.Write(_ =>
        {
            gate.Wait();
            return 0;
        });
        var refused = 0;
        var accepted = new List<Task<int>>();
        for (var i = 0; i < 1_200; i++)
        {
            var number = i + 10;
            try
            {
                accepted.Add(database.Write(connection => connection.Execute($"INSERT INTO migrations (number, name) VALUES ({number}, 'x')")));
            }
            catch (WriteQueueFullException)
            {
                refused++;
            }
        }

        gate.Set();
        await first;
        await Task.WhenAll(accepted);

        Assert.InRange(refused, 1, 1_199);
        Assert.Equal(accepted.Count, await database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM migrations WHERE name = 'x'")));
    }

    [Theory]
    [InlineData("3.6.23", false)]
    [InlineData("3.7.0", true)]
    [InlineData("3.44.5", true)]
    [InlineData("3.44.6", false)]
    [InlineData("3.50.4", true)]
    [InlineData("3.50.7", false)]
    [InlineData("3.51.2", true)]
    [InlineData("3.51.3", false)]
    public void HasWalResetBug_Version_AsPublished(string version, bool expected) =>
        Assert.Equal(expected, Database.HasWalResetBug(Version.Parse(version)));
}
