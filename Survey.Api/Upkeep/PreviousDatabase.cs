using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>The database that a restore replaces: kept as a backup of its own, and emptied of its write-ahead log.</summary>
internal static class PreviousDatabase
{
    private static readonly string[] FromLogToFile = ["-wal", ""];

    private static readonly string[] Logs = ["-wal", "-shm"];

    /// <summary>
    /// Keeps a copy that can be restored like any backup, log included. A damaged database is kept as it is, with its log beside
    /// it.
    /// </summary>
    /// <returns>Whether it is sound; null where there was none.</returns>
    public static bool? Keep(string database, string aside, DateTimeOffset now)
    {
        try
        {
            var hasTables = HasTables(database);
            if (hasTables)
            {
                BackupFile.Make(database, aside, now);
            }

            FoldLog(database);
            return hasTables ? true : null;
        }
        catch (DatabaseException fault) when (fault.IsDamaged)
        {
            CopyAsIs(database, aside);
            return false;
        }
    }

    private static bool HasTables(string database)
    {
        try
        {
            using var connection = DatabaseCheck.OpenReader(database);
            return connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") > 0;
        }
        catch (SqliteException fault)
        {
            throw DatabaseCheck.Fault(database, fault);
        }
    }

    /// <summary>
    /// Moves the log into the file and ends its use: no log may lie beside the file that takes its place, because SQLite would
    /// apply it there.
    /// </summary>
    private static void FoldLog(string database)
    {
        try
        {
            using var connection = new SqliteConnection(
                SqliteFile.Connection(database, SqliteOpenMode.ReadWrite, pooling: false)
            );
            connection.Open();
            if (
                connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0
                && connection.ExecuteScalar<string>("PRAGMA journal_mode = DELETE") == "delete"
            )
            {
                return;
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // Reported below.
        }

        throw new DatabaseException($"{database} is being read by another process: try again when that has ended.");
    }

    private static void CopyAsIs(string database, string aside)
    {
        foreach (var ending in FromLogToFile.Where(ending => File.Exists(database + ending)))
        {
            using (var source = new FileStream(database + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            using (var target = PrivateFile.CreateForServer(aside + ending, FileMode.Create))
            {
                source.CopyTo(target);
                target.Flush(flushToDisk: true);
            }
        }

        Posix.FlushFolder(Path.GetDirectoryName(aside)!);
        Array.ForEach(Logs, ending => File.Delete(database + ending));
    }
}
