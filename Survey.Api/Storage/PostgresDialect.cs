using System.Data.Common;
using Dapper;
using Npgsql;

namespace Survey.Api.Storage;

/// <summary>A PostgreSQL database, which several processes may serve at the same time.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>A number that no other program on the same database is likely to lock.</summary>
    private const long MigrationLock = 0x536B5376;

    private const string Limits = "-c synchronous_commit=on -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s";

    private const string ReadOnly = "-c default_transaction_read_only=on";

    private const string SwitchedOff =
        "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off' ORDER BY name";

    /// <summary>
    /// Read-only, connection lost, out of resources or disk space, lock not available, statement timeout or server shutdown, disk
    /// failure.
    /// </summary>
    private static readonly string[] Unavailable = ["25006", "08", "53", "55P03", "57", "58"];

    private readonly DataAddress address;
    private readonly NpgsqlDataSource writers;
    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource longReaders;

    /// <exception cref="DatabaseException">It cannot be reached.</exception>
    public PostgresDialect(DataAddress address)
    {
        this.address = address;
        writers = Source($"{Limits} -c statement_timeout=5s", Writers + 1);
        readers = Source($"{Limits} {ReadOnly} -c statement_timeout=5s", Readers);
        longReaders = Source($"{Limits} {ReadOnly} -c statement_timeout=120s", 4);
        // A query blocks its thread, and the pool adds threads only slowly.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * Readers), ports);
        (Version, Risks) = ReadServer();
    }

    public override string Name => "Postgres";

    public override string Version { get; }

    public override IReadOnlyList<string> Risks { get; }

    public override string? Folder => null;

    public override int Writers => 7;

    /// <summary>
    /// Each write is a round trip to the server: a writer that took everything would leave the others without work.
    /// </summary>
    public override int LargestGroup => 256;

    public override int Readers => 8;

    public override string TableOptions => "";

    /// <summary>
    /// The transaction that wrote the row: rows can become visible in another order than that of their arrival.
    /// </summary>
    public override string Position => "written";

    public override string Horizon => "(pg_snapshot_xmin(pg_current_snapshot())::text::bigint)";

    public override DbConnection OpenWriter() => writers.OpenConnection();

    public override DbConnection OpenReader() => readers.OpenConnection();

    public override DbConnection OpenLongReader() => longReaders.OpenConnection();

    public override DbTransaction BeginMigration(DbConnection writer)
    {
        var transaction = writer.BeginTransaction();
        writer.Execute(
            $"SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock({MigrationLock})"
        );
        return transaction;
    }

    public override void MarkSchema(DbConnection writer, int number)
    {
        // The journal is the only place.
    }

    /// <summary>Left to the server's own housekeeping: see docs/operations.md.</summary>
    public override bool EmptyLog(DbConnection writer) => true;

    /// <summary>
    /// A lock that cannot be had at once, because somebody writes or dumps the table, must not fail the other writes of the
    /// group.
    /// </summary>
    public override bool Rewrite(DbConnection writer, string table, string values, string order)
    {
        writer.Execute("SAVEPOINT rewrite");
        try
        {
            writer.Execute($"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE NOWAIT");
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            writer.Execute("ROLLBACK TO SAVEPOINT rewrite");
            return false;
        }

        writer.Execute(
            $"""
            CREATE TEMP TABLE rewritten ON COMMIT DROP AS SELECT {values} FROM {table};
            TRUNCATE {table};
            INSERT INTO {table} SELECT * FROM rewritten ORDER BY {order};
            DROP TABLE rewritten;
            """
        );
        return true;
    }

    /// <inheritdoc cref="EmptyLog"/>
    public override void Checkpoint(DbConnection writer) { }

    public override bool IsUnavailable(Exception fault) =>
        fault switch
        {
            PostgresException postgres => Unavailable.Any(start => postgres.SqlState.StartsWith(start, StringComparison.Ordinal)),
            NpgsqlException => true,
            _ => false,
        };

    public override bool IsConflict(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override void Dispose()
    {
        writers.Dispose();
        readers.Dispose();
        longReaders.Dispose();
    }

    private NpgsqlDataSource Source(string options, int size)
    {
        var settings = new NpgsqlConnectionStringBuilder(address.Text);
        settings.ApplicationName ??= "survey";
        settings.Options = $"{settings.Options} {options}".Trim();
        settings.MaxPoolSize = size;
        // There are few statements: each is parsed and planned once per connection.
        settings.MaxAutoPrepare = 50;
        settings.AutoPrepareMinUsages = 2;
        settings.Timeout = 4;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        // Only built-in types are used: asking the server for others would delay the start of every command.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }

    private (string Version, IReadOnlyList<string> Risks) ReadServer()
    {
        try
        {
            using var connection = readers.OpenConnection();
            var risks = connection
                .Query<string>(SwitchedOff)
                .Select(name => $"PostgreSQL runs with {name}=off: a power cut can lose acknowledged answers. Set it to on.")
                .AsList();
            return (connection.ServerVersion, risks);
        }
        catch (NpgsqlException exception)
        {
            throw new DatabaseException($"{address} cannot be used: {exception.Message}", exception);
        }
    }
}
