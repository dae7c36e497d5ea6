using System.Data.Common;
using Dapper;

namespace Survey.Api.Storage;

/// <summary>
/// Brings the schema forward: each migration once, in order, in a transaction together with its line in the journal, also when
/// two processes start at once. The only way back is a backup.
/// </summary>
internal static class Migrator
{
    private const string JournalColumns = "number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT";

    private const string WriteDown = "INSERT INTO migrations (number, name, checksum) VALUES (@Number, @Name, @Checksum)";

    /// <exception cref="DatabaseException">
    /// A newer program has written the database, or a migration is not the one applied.
    /// </exception>
    public static void Run(Dialect dialect, DbConnection writer) => Run(dialect, writer, Migration.All(dialect.Name));

    /// <param name="dialect">Which database it is.</param>
    /// <param name="writer">A connection to it.</param>
    /// <param name="all">All that the program knows.</param>
    internal static void Run(Dialect dialect, DbConnection writer, IReadOnlyList<Migration> all)
    {
        while (Step(dialect, writer, all))
        {
            // One after the other, each in its own transaction.
        }
    }

    /// <summary>Applies the next one; false when there is none.</summary>
    private static bool Step(Dialect dialect, DbConnection writer, IReadOnlyList<Migration> all)
    {
        using var transaction = dialect.BeginMigration(writer);
        MakeJournal(dialect, writer);
        var done = Verified(writer, all);
        var next = all.FirstOrDefault(migration => !done.Contains(migration.Number));
        if (next is not null)
        {
            writer.Execute(next.Sql);
            writer.Execute(WriteDown, next);
            dialect.MarkSchema(writer, next.Number);
        }
        transaction.Commit();
        return next is not null;
    }

    private static void MakeJournal(Dialect dialect, DbConnection writer)
    {
        writer.Execute($"CREATE TABLE IF NOT EXISTS migrations ({JournalColumns}) {dialect.TableOptions}");
        using var journal = writer.ExecuteReader("SELECT * FROM migrations LIMIT 0");
        var hasChecksums = Enumerable.Range(0, journal.FieldCount).Any(field => journal.GetName(field) == "checksum");
        journal.Close();
        if (!hasChecksums)
        {
            writer.Execute("ALTER TABLE migrations ADD COLUMN checksum TEXT");
        }
    }

    /// <summary>The numbers of the applied migrations, all of which this program has in the same form.</summary>
    private static HashSet<int> Verified(DbConnection writer, IReadOnlyList<Migration> all)
    {
        var known = all.ToDictionary(migration => migration.Number);
        var lines = writer.Query<JournalRow>("SELECT number, name, checksum FROM migrations ORDER BY number").AsList();
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Number, out var migration))
            {
                throw new DatabaseException(
                    $"The database has schema {line.Number}, newer than this program knows ({all[^1].Number}); "
                        + "update the program."
                );
            }
            // Older journals have no checksums.
            if (line.Checksum is null)
            {
                writer.Execute("UPDATE migrations SET checksum = @Checksum WHERE number = @Number", migration);
            }
            else if (line.Checksum != migration.Checksum)
            {
                throw new DatabaseException(
                    $"Migration {line.Name} has been changed since it was applied to this database; "
                        + "use the program that it came from."
                );
            }
        }
        return [.. lines.Select(line => line.Number)];
    }

    private sealed record JournalRow
    {
        public required int Number { get; init; }

        public required string Name { get; init; }

        public string? Checksum { get; init; }
    }
}
