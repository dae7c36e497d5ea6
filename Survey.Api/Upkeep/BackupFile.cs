using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Copies of the SQLite file: made while a server runs, and checked before anyone relies on them.</summary>
/// <param name="Responses">How many responses it holds.</param>
/// <param name="Schema">The number of its newest migration.</param>
internal sealed record BackupFile(long Responses, long Schema)
{
    /// <summary>
    /// Writes a copy of the database as it is at one moment, completely or not at all; it is on the disk when this returns. It
    /// takes no lock: the server continues to read and write.
    /// </summary>
    /// <param name="database">The SQLite file.</param>
    /// <param name="copy">A new file; the folder must be there.</param>
    /// <exception cref="DatabaseException">
    /// There is no such database, or the copy exists already, cannot be written or is not sound.
    /// </exception>
    public static BackupFile Make(string database, string copy)
    {
        if (!File.Exists(database))
        {
            throw new DatabaseException($"There is no database {database}: name one with --data.");
        }

        if (File.Exists(copy))
        {
            throw new DatabaseException($"{copy} exists already: name a new file, or remove it first.");
        }

        var part = copy + ".part";
        try
        {
            SqliteFile.CreatePrivate(part, FileMode.Create).Dispose();
            Copy(database, part);
            var made = Check(part);
            using (var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(part, copy);
            return made;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{copy} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Checks every page and every reference of the file.</summary>
    /// <exception cref="DatabaseException">It is not a database of this program, newer than it, or damaged.</exception>
    public static BackupFile Check(string path)
    {
        try
        {
            using var connection = Open(path);
            if (connection.ExecuteScalar<long>("PRAGMA application_id") != SqliteFile.ApplicationId)
            {
                throw new DatabaseException($"{path} is not a database of this program.");
            }

            var faults = connection.Query<string>("PRAGMA integrity_check(3)").Where(fault => fault != "ok").AsList();
            if (faults.Count > 0)
            {
                throw new DatabaseException($"{path} is damaged: {string.Join("; ", faults)}");
            }

            if (connection.Query("PRAGMA foreign_key_check").Any())
            {
                throw new DatabaseException($"{path} is damaged: a row refers to one that is not there.");
            }

            var schema = connection.ExecuteScalar<long>("SELECT max(number) FROM migrations");
            if (schema > Migration.All("Sqlite")[^1].Number)
            {
                throw new DatabaseException($"{path} has schema {schema}, newer than this program knows; update the program.");
            }

            return new(connection.ExecuteScalar<long>("SELECT count(*) FROM responses"), schema);
        }
        catch (SqliteException exception)
        {
            throw new DatabaseException($"{path} cannot be read as a database: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Replaces the database with a checked copy; the previous one is kept beside it under another name.
    /// </summary>
    /// <returns>Where the previous database is kept; null where there was none.</returns>
    /// <exception cref="DatabaseException">The copy is not sound, or a server has the database open.</exception>
    public static string? Restore(string copy, string database, DateTimeOffset now)
    {
        Check(copy);
        using var lockFile = SqliteFile.Lock(database);
        var part = database + ".part";
        try
        {
            CopyToDisk(copy, part);
            var aside = PutAside(database, $"{database}.before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
            File.Move(part, database);
            return aside;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{database} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void CopyToDisk(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = SqliteFile.CreatePrivate(to, FileMode.Create);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Moves the database together with its log, which may hold the newest answers.</summary>
    private static string? PutAside(string database, string aside)
    {
        var isEmpty = new FileInfo(database).Length == 0;
        foreach (var ending in new[] { "-wal", "-shm", "" })
        {
            if (isEmpty)
            {
                File.Delete(database + ending);
            }
            else if (File.Exists(database + ending))
            {
                File.Move(database + ending, aside + ending);
            }
        }
        return isEmpty ? null : aside;
    }

    private static void Copy(string database, string target)
    {
        using var connection = Open(database);
        using var flush = new SteadyFlush(target);
        connection.Execute("VACUUM INTO @target", new { target }, commandTimeout: 0);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(SqliteFile.Connection(path, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        return connection;
    }
}
