using System.Data.Common;

namespace Survey.Api.Storage;

/// <summary>Reads a database on read-only connections, also while another process serves it.</summary>
internal sealed class DatabaseReader(Dialect dialect) : IDisposable
{
    private readonly SemaphoreSlim places = new(dialect.Readers);

    /// <summary>For a process that does not own the database.</summary>
    /// <exception cref="DatabaseException">There is no such database.</exception>
    public static DatabaseReader Open(string address)
    {
        TypeHandlers.Register();
        return new(Dialect.Of(DataAddress.Parse(address), isReader: true));
    }

    /// <summary>Runs a query on a read-only connection.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public Task<T> Read<T>(Func<DbConnection, T> query, CancellationToken cancel = default) =>
        Read(dialect.OpenReader, query, cancel);

    /// <summary>As <see cref="Read{T}(Func{DbConnection, T}, CancellationToken)"/>, and may take minutes.</summary>
    public Task<T> ReadLong<T>(Func<DbConnection, T> query, CancellationToken cancel = default) =>
        Read(dialect.OpenLongReader, query, cancel);

    /// <summary>Runs a query whose rows are read as they are consumed, so that they need not fit in memory.</summary>
    public IEnumerable<T> Stream<T>(Func<DbConnection, IEnumerable<T>> query)
    {
        places.Wait();
        try
        {
            using var connection = dialect.OpenLongReader();
            foreach (var row in query(connection))
            {
                yield return row;
            }
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        places.Dispose();
        dialect.Dispose();
    }

    private async Task<T> Read<T>(Func<DbConnection> open, Func<DbConnection, T> query, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            using var connection = open();
            return query(connection);
        }
        catch (Exception fault) when (dialect.IsUnavailable(fault))
        {
            throw new DatabaseUnavailableException("The database cannot be read.", retryAfter: 10, fault);
        }
        finally
        {
            places.Release();
        }
    }
}
