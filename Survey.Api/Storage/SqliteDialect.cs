using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>
/// One SQLite file. A single read-write connection owns every write and every checkpoint; all other connections are
/// read-only, so that nobody waits for another connection's lock.
/// </summary>
internal sealed class SqliteDialect : Dialect
{
    private const string ReaderSettings =
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";

    /// <summary>
    /// <see cref="GroupWriter"/> decides when to checkpoint; SQLite's own threshold matters only for a transaction as large as an
    /// import.
    /// </summary>
    private const string WriterSettings =
        ReaderSettings
        + """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            PRAGMA journal_size_limit = 67108864;
            PRAGMA wal_autocheckpoint = 16000;
            PRAGMA cache_size = -8192;
            """;

    /// <summary>Busy, locked, out of memory, read-only, input/output, full, cannot open, protocol.</summary>
    private static readonly int[] Unavailable = [5, 6, 7, 8, 10, 13, 14, 15];

    private readonly string path;
    private readonly OwnerLock? ownerLock;
    private readonly string readers;
    private readonly ConditionalWeakTable<object, object> prepared = [];

    private SqliteDialect(string path, OwnerLock? ownerLock)
    {
        this.path = path;
        this.ownerLock = ownerLock;
        readers = SqliteFile.Connection(path, SqliteOpenMode.ReadOnly, pooling: true);
    }

    public override string Name => "Sqlite";

    public override string Version { get; } = new SqliteConnection().ServerVersion;

    public override string Folder => Path.GetDirectoryName(path)!;

    public override int Writers => 1;

    /// <summary>Everything that waits: the larger the group, the fewer pages per write.</summary>
    public override int LargestGroup => 1000;

    public override int Readers => 8;

    public override string TableOptions => "STRICT";

    /// <summary>With one writer, rows can be seen in the order of their numbers.</summary>
    public override string Position => "arrival";

    public override string Horizon => "(SELECT coalesce(max(arrival), 0) + 1 FROM responses)";

    /// <summary>Locks the file against every other owner. A missing file is created, readable by this user only.</summary>
    public static SqliteDialect OfOwner(string path)
    {
        SqliteFile.RefuseOthers(path);
        ServerFiles.RefuseUnusable(path);
        var taken = OwnerLock.Take(path);
        try
        {
            SqliteFile.Check(path);
            return new SqliteDialect(path, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public static SqliteDialect OfReader(string path)
    {
        SqliteFile.RefuseOthers(path);
        return File.Exists(path)
            ? new SqliteDialect(path, ownerLock: null)
            : throw new DatabaseException($"There is no database {path}: name one with --data.");
    }

    public override DbConnection OpenWriter()
    {
        var connection = new SqliteConnection(SqliteFile.Connection(path, SqliteOpenMode.ReadWrite, pooling: false));
        connection.Open();
        connection.Execute(WriterSettings);
        return connection;
    }

    /// <summary>A pooled connection keeps the settings that it was given when it was opened.</summary>
    public override DbConnection OpenReader()
    {
        var connection = new SqliteConnection(readers);
        connection.Open();
        if (!prepared.TryGetValue(connection.Handle!, out _))
        {
            connection.Execute(ReaderSettings);
            prepared.AddOrUpdate(connection.Handle!, true);
        }
        return connection;
    }

    public override DbConnection OpenLongReader() => OpenReader();

    /// <summary>
    /// IMMEDIATE: the write lock is taken before anything is read. A step that copies a table keeps the pages it replaces in a
    /// file, not in memory.
    /// </summary>
    public override DbTransaction BeginMigration(DbConnection writer)
    {
        writer.Execute("PRAGMA temp_store = FILE");
        return ((SqliteConnection)writer).BeginTransaction(deferred: false);
    }

    public override void MarkSchema(DbConnection writer, int number) =>
        writer.Execute($"PRAGMA user_version = {number}; PRAGMA application_id = {SqliteFile.ApplicationId};");

    public override bool EmptyLog(DbConnection writer)
    {
        try
        {
            // A reader in the middle of a query keeps the log alive.
            return writer.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public override bool Rewrite(DbConnection writer, string table, string values, string order)
    {
        writer.Execute(
            $"""
            CREATE TABLE rewritten AS SELECT {values} FROM {table};
            DELETE FROM {table};
            INSERT INTO {table} SELECT * FROM rewritten ORDER BY {order};
            DROP TABLE rewritten;
            """
        );
        return true;
    }

    public override void Checkpoint(DbConnection writer)
    {
        try
        {
            writer.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // The log keeps its content; the next checkpoint tries again.
        }
    }

    public override bool IsUnavailable(Exception fault) =>
        fault is SqliteException sqlite && Unavailable.Contains(sqlite.SqliteErrorCode);

    /// <summary>There is only one writer, so there are no conflicts.</summary>
    public override bool IsConflict(Exception fault) => false;

    public override void Dispose()
    {
        using (var pooled = new SqliteConnection(readers))
        {
            SqliteConnection.ClearPool(pooled);
        }

        // After every connection: see OwnerLock.
        ownerLock?.Dispose();
    }
}
