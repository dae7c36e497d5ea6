using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>
/// One SQLite file. A single read-write connection, behind the <see cref="WriteQueue"/>, owns every write and every
/// checkpoint; all other connections are read-only; a lock file keeps a second process out. SQLite up to 3.51.2 can
/// corrupt a WAL file that several connections write and checkpoint.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MostReaders = 8;

    /// <summary>"SkSv" in ASCII: marks the file as ours, for this program and for <c>file(1)</c>.</summary>
    private const int ApplicationId = 0x536B5376;

    private const string ReaderSettings =
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";

    private const string WriterSettings = ReaderSettings +
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA wal_autocheckpoint = 1000;
        """;

    private readonly FileStream lockFile;
    private readonly SqliteConnection writer;
    private readonly WriteQueue queue;
    private readonly SemaphoreSlim readers = new(MostReaders);
    private readonly string readerConnection;

    private Database(FileStream lockFile, SqliteConnection writer, string path)
    {
        this.lockFile = lockFile;
        this.writer = writer;
        Path = path;
        queue = new WriteQueue(writer);
        readerConnection = Connection(path, SqliteOpenMode.ReadOnly, pooling: true);
    }

    public string Path { get; }

    public string Version => writer.ServerVersion;

    /// <summary>Whether this SQLite has the WAL-reset bug (3.7.0 to 3.51.2, mended in 3.44.6 and 3.50.7 as well).</summary>
    public static bool HasWalResetBug(Version sqlite) =>
        sqlite >= new Version(3, 7, 0) && sqlite <= new Version(3, 51, 2)
        && !(sqlite.Major == 3 && ((sqlite.Minor == 44 && sqlite.Build >= 6) || (sqlite.Minor == 50 && sqlite.Build >= 7)));

    /// <summary>Opens the file, creating it and its folder for this user only, and brings its schema up to date.</summary>
    /// <exception cref="DatabaseException">Another process has it, it is not ours or newer than this program, or it is damaged.</exception>
    public static Database Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        TypeHandlers.Register();
        var lockFile = Lock(full);
        var writer = new SqliteConnection(Connection(full, SqliteOpenMode.ReadWrite, pooling: false));
        try
        {
            writer.Open();
            Check(writer, full);
            Execute(writer, WriterSettings);
            Execute(writer, $"PRAGMA application_id = {ApplicationId};");
            Migrator.Run(writer);
            return new Database(lockFile, writer, full);
        }
        catch (Exception exception)
        {
            writer.Dispose();
            lockFile.Dispose();
            throw exception is SqliteException ? new DatabaseException($"{full} cannot be used: {exception.Message}", exception) : exception;
        }
    }

    /// <summary>Runs the work in a transaction; completes once that is committed and on the disk.</summary>
    /// <exception cref="WriteQueueFullException">More is waiting than can be written in time; nothing was stored.</exception>
    public Task<T> Write<T>(Func<SqliteConnection, T> work) => queue.Add(work, erases: false);

    /// <summary>As <see cref="Write"/>, and leaves no copy of what was deleted in the write-ahead log.</summary>
    public Task<T> Erase<T>(Func<SqliteConnection, T> work) => queue.Add(work, erases: true);

    /// <summary>Runs a query on a read-only connection.</summary>
    public async Task<T> Read<T>(Func<SqliteConnection, T> query, CancellationToken cancel = default)
    {
        await readers.WaitAsync(cancel);
        try
        {
            using var connection = OpenReader();
            return query(connection);
        }
        finally
        {
            readers.Release();
        }
    }

    /// <summary>Runs a query whose rows are read as they are consumed, so that they need not fit in memory.</summary>
    public IEnumerable<T> Stream<T>(Func<SqliteConnection, IEnumerable<T>> query)
    {
        readers.Wait();
        try
        {
            using var connection = OpenReader();
            foreach (var row in query(connection))
                yield return row;
        }
        finally
        {
            readers.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(readerConnection));
        await writer.DisposeAsync();
        await lockFile.DisposeAsync();
        readers.Dispose();
    }

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(readerConnection);
        connection.Open();
        Execute(connection, ReaderSettings);
        return connection;
    }

    private static FileStream Lock(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            CreatePrivate(path, FileShare.ReadWrite).Dispose();
            return CreatePrivate(path + ".lock", FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{path} is in use by another process, or cannot be written: {exception.Message}", exception);
        }
    }

    private static FileStream CreatePrivate(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Check(SqliteConnection connection, string path)
    {
        var id = Convert.ToInt32(Scalar(connection, "PRAGMA application_id;"), CultureInfo.InvariantCulture);
        var tables = Convert.ToInt32(Scalar(connection, "SELECT count(*) FROM sqlite_schema;"), CultureInfo.InvariantCulture);
        if (id != ApplicationId && (id != 0 || tables > 0))
            throw new DatabaseException($"{path} is a database of another program; name another file.");
        if (Scalar(connection, "PRAGMA quick_check(1);") is not "ok")
            throw new DatabaseException($"{path} is damaged; restore a backup.");
    }

    private static string Connection(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Cache = SqliteCacheMode.Private,
        Pooling = pooling,
        DefaultTimeout = 5,
    }.ToString();

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
