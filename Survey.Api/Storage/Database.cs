using System.Data.Common;

namespace Survey.Api.Storage;

/// <summary>
/// The answers' database: writes in groups through the <see cref="WriteQueue"/>, reads on read-only connections.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly WriteQueue queue;
    private readonly DatabaseReader reader;
    private long writes;

    private Database(Dialect dialect, byte[] receiptKey)
    {
        Dialect = dialect;
        ReceiptKey = receiptKey;
        queue = new WriteQueue(dialect);
        reader = new DatabaseReader(dialect);
    }

    public Dialect Dialect { get; }

    /// <summary>The key from which, with the key of a submission, the first half of its receipt is derived.</summary>
    public byte[] ReceiptKey { get; }

    /// <summary>How many writes of this process have been committed.</summary>
    public long Writes => Interlocked.Read(ref writes);

    /// <summary>Opens the database, creates a missing file, and brings the schema up to date.</summary>
    /// <param name="address">A SQLite file, or a connection string of PostgreSQL.</param>
    /// <exception cref="DatabaseException">
    /// Another process has the file; or it is not ours, newer than this program, or damaged; or the server cannot be reached.
    /// </exception>
    public static Database Open(string address)
    {
        TypeHandlers.Register();
        var where = DataAddress.Parse(address);
        var dialect = Dialect.Of(where, isReader: false);
        try
        {
            using (var writer = dialect.OpenWriter())
            {
                Migrator.Run(dialect, writer);
                return new Database(dialect, ServerKeys.GetOrMake(writer, "receipts"));
            }
        }
        catch (Exception exception)
        {
            dialect.Dispose();
            throw exception is DbException
                ? new DatabaseException($"{where} cannot be used: {exception.Message}", exception)
                : exception;
        }
    }

    /// <summary>
    /// Runs the work in a transaction; completes once that is committed and on the disk. The work may run more than once; the
    /// last run counts.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be written now.</exception>
    public Task<T> Write<T>(Func<DbConnection, T> work) => Add(work, erases: false);

    /// <summary>As <see cref="Write"/>, and leaves no copy of what was deleted in the write-ahead log.</summary>
    public Task<T> Erase<T>(Func<DbConnection, T> work) => Add(work, erases: true);

    /// <summary>As <see cref="Write"/>, for rows about the program itself: it does not count in <see cref="Writes"/>.</summary>
    public Task<T> WriteOwn<T>(Func<DbConnection, T> work) => queue.Add(work, erases: false);

    /// <inheritdoc cref="DatabaseReader.Read{T}(Func{DbConnection, T}, CancellationToken)"/>
    public Task<T> Read<T>(Func<DbConnection, T> query, CancellationToken cancel = default) => reader.Read(query, cancel);

    /// <inheritdoc cref="DatabaseReader.ReadLong"/>
    public Task<T> ReadLong<T>(Func<DbConnection, T> query, CancellationToken cancel = default) => reader.ReadLong(query, cancel);

    /// <inheritdoc cref="DatabaseReader.Stream"/>
    public IEnumerable<T> Stream<T>(Func<DbConnection, IEnumerable<T>> query) => reader.Stream(query);

    /// <summary>A full queue refuses at once, not in the task.</summary>
    private Task<T> Add<T>(Func<DbConnection, T> work, bool erases) => Counted(queue.Add(work, erases));

    private async Task<T> Counted<T>(Task<T> write)
    {
        var result = await write;
        Interlocked.Increment(ref writes);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        reader.Dispose();
    }
}
