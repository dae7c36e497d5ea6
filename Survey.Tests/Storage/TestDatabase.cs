using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A new database of either kind without a row. Tests that hold for both are an abstract class with a line for each.
/// </summary>
/// <param name="provider">The kind.</param>
/// <param name="hasSchema">Whether it is a copy of one that has the newest schema, which is quicker than every migration
/// again.</param>
internal sealed class TestDatabase(Provider provider, bool hasSchema = true) : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    /// <summary>What <c>--data</c> takes.</summary>
    public string Address => field ??= provider == Provider.Sqlite ? NewFile() : PostgresServer.NewDatabase(hasSchema);

    public Task<RunningApp> Start(Func<Survey.Api.Web.WebSettings, Survey.Api.Web.WebSettings>? settings = null) =>
        RunningApp.Start(Folder, settings: plain => (settings ?? (same => same))(plain with { Data = Address }));

    /// <summary>Whether a text stands anywhere in the files of SQLite, or in a row of PostgreSQL.</summary>
    public bool Holds(string text) => provider == Provider.Sqlite ? FilesHold(text) : RowsHold(text);

    /// <summary>Every row of every table, sorted.</summary>
    public IReadOnlyList<string> Rows()
    {
        using DbConnection connection =
            provider == Provider.Sqlite
                ? new SqliteConnection(SqliteFile.Connection(Address, SqliteOpenMode.ReadOnly, pooling: false))
                : new NpgsqlConnection(Address);
        connection.Open();
        return
        [
            .. connection
                .Query<string>(
                    provider == Provider.Sqlite
                        ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                        : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                )
                .AsList()
                .SelectMany(table =>
                    connection
                        .Query($"SELECT * FROM {table}")
                        .Cast<IDictionary<string, object?>>()
                        .Select(row => $"{table}: {Shown(row)}")
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => Folder.Dispose();

    private static string Shown(IDictionary<string, object?> row) =>
        string.Join(
            '|',
            row.Select(cell => $"{cell.Key}={(cell.Value is byte[] bytes ? Convert.ToHexStringLower(bytes) : cell.Value)}")
        );

    private string NewFile()
    {
        var path = Folder.File("survey.db");
        if (hasSchema)
        {
            NewestSchema.CopyTo(path);
        }

        return path;
    }

    private bool FilesHold(string text) =>
        Directory
            .EnumerateFiles(Folder.Path)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
            });

    private bool RowsHold(string text)
    {
        using var connection = new NpgsqlConnection(Address);
        connection.Open();
        var tables = connection
            .Query<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
            .AsList();
        return tables.Exists(table =>
            connection.ExecuteScalar<bool>(
                $"SELECT EXISTS (SELECT 1 FROM {table} WHERE strpos({table}::text, @text) > 0)",
                new { text }
            )
        );
    }
}
