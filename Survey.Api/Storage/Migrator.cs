using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>
/// Brings the schema forward with the embedded, numbered files <c>Migrations/0001_name.sql</c>: each once, in order, in a
/// transaction together with its line in the journal. There is no way back but a backup.
/// </summary>
internal static class Migrator
{
    private const string Folder = "Survey.Api.Storage.Migrations.";

    private const string CreateJournal =
        """
        CREATE TABLE IF NOT EXISTS migrations (
          number      INTEGER PRIMARY KEY,
          name        TEXT NOT NULL
        ) STRICT;
        """;

    private const string Newest = "SELECT coalesce(max(number), 0) FROM migrations";

    private const string WriteDown = "INSERT INTO migrations (number, name) VALUES (@Number, @Name)";

    /// <exception cref="DatabaseException">The file has been written by a newer program.</exception>
    public static void Run(SqliteConnection connection)
    {
        connection.Execute(CreateJournal);
        var done = connection.ExecuteScalar<int>(Newest);
        var all = All();
        if (done > all[^1].Number)
            throw new DatabaseException($"{connection.DataSource} has schema {done}, newer than this program knows ({all[^1].Number}); update it.");
        foreach (var migration in all.Where(migration => migration.Number > done))
            Apply(connection, migration);
    }

    private static void Apply(SqliteConnection connection, Migration migration)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(migration.Sql);
        connection.Execute(WriteDown, new { migration.Number, migration.Name });
        connection.Execute($"PRAGMA user_version = {migration.Number}");
        transaction.Commit();
    }

    private static List<Migration> All() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Load)];

    private static Migration Load(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var name = resource[Folder.Length..];
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }

    private sealed record Migration(int Number, string Name, string Sql);
}
