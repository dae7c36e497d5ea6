using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("survey.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_NewFile_IsMarkedOursAndKeptPrivate()
    {
        await using var database = Database.Open(File);

        var settings = await database.Read(connection =>
            (
                Application: connection.ExecuteScalar<long>("PRAGMA application_id"),
                Schema: connection.ExecuteScalar<long>("PRAGMA user_version"),
                Journal: connection.ExecuteScalar<string>("PRAGMA journal_mode")
            )
        );

        Assert.Equal((0x536B5376L, Migration.All("Sqlite")[^1].Number, "wal"), settings);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public async Task Folder_OfTheKeysForCookies_IsForThisUserOnly()
    {
        await using var app = await RunningApp.Start(folder);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                System.IO.File.GetUnixFileMode(File + ".keys")
            );
        }
    }

    [Fact]
    public async Task Open_EveryTable_IsStrict()
    {
        await using var database = Database.Open(File);

        var loose = await database.Read(connection =>
            connection
                .Query<string>(
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
                )
                .AsList()
        );

        Assert.Empty(loose);
    }

    [Fact]
    public async Task Writer_Settings_AreThoseThatLoseNothing()
    {
        await using var database = Database.Open(File);

        var settings = await database.Write(connection =>
            new[] { "synchronous", "secure_delete", "foreign_keys", "trusted_schema", "cell_size_check" }
                .Select(name => connection.ExecuteScalar<long>($"PRAGMA {name}"))
                .ToArray()
        );

        Assert.Equal([2, 1, 1, 0, 1], settings);
    }

    [Fact]
    public async Task Open_WhileAnotherHasIt_RefusesAndNamesTheFile()
    {
        await using var first = Database.Open(File);

        var exception = Assert.Throws<DatabaseException>(() => Database.Open(File));

        Assert.Contains(File, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_LeavesItAlone()
    {
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE theirs (x INTEGER)");
        }

        Assert.Contains(
            "another program",
            Assert.Throws<DatabaseException>(() => Database.Open(File)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_Refuses()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));

        Assert.Throws<DatabaseException>(() => Database.Open(File));
    }

    /// <summary>Up to 3.51.2 SQLite could corrupt a file that several connections write and checkpoint.</summary>
    [Fact]
    public void Version_OfTheProgram_IsPastTheWalResetBug()
    {
        using var connection = new SqliteConnection();

        Assert.InRange(Version.Parse(connection.ServerVersion), new Version(3, 53, 0), new Version(4, 0));
    }
}
