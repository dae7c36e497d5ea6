using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>
/// Writes in groups: one loop takes what is waiting, runs it in one transaction, each item behind a savepoint of its own, and
/// answers after the commit. One flush to the disk then serves many respondents.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostWaiting = 1000;
    private const int LargestGroup = 64;

    private readonly Channel<Item> items = Channel.CreateBounded<Item>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly Task loop;
    private bool isTruncationDue;

    public WriteQueue(SqliteConnection connection)
    {
        this.connection = connection;
        loop = Task.Run(Run);
    }

    public Task<T> Add<T>(Func<SqliteConnection, T> work, bool erases)
    {
        var item = new Item<T>(work, erases);
        return items.Writer.TryWrite(item) ? item.Completed : throw new WriteQueueFullException();
    }

    /// <summary>Writes what is waiting, then empties the write-ahead log.</summary>
    public async ValueTask DisposeAsync()
    {
        items.Writer.TryComplete();
        await loop;
        Truncate();
    }

    private async Task Run()
    {
        var group = new List<Item>(LargestGroup);
        while (await items.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && items.Reader.TryRead(out var item))
                group.Add(item);
            WriteGroup(group);
            group.Clear();
        }
    }

    private void WriteGroup(List<Item> group)
    {
        try
        {
            using (var transaction = connection.BeginTransaction())
            {
                foreach (var item in group)
                    RunItem(item, transaction);
                transaction.Commit();
            }
            isTruncationDue |= group.Exists(item => item.Erases);
            if (isTruncationDue)
                Truncate();
            group.ForEach(item => item.Complete());
        }
        catch (Exception exception)
        {
            group.ForEach(item => item.Fail(exception));
        }
    }

    private void RunItem(Item item, SqliteTransaction transaction)
    {
        transaction.Save("item");
        try
        {
            item.Run(connection);
        }
        catch (Exception exception)
        {
            transaction.Rollback("item");
            item.Fail(exception);
        }
        transaction.Release("item");
    }

    /// <summary>A reader in the middle of a query, or a full disk, keeps the log alive; then the next write tries again.</summary>
    private void Truncate()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        try
        {
            isTruncationDue = command.ExecuteScalar() is not 0L;
        }
        catch (SqliteException)
        {
            isTruncationDue = true;
        }
    }

    private abstract class Item(bool erases)
    {
        public bool Erases { get; } = erases;

        public abstract void Run(SqliteConnection connection);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class Item<T>(Func<SqliteConnection, T> work, bool erases) : Item(erases)
    {
        // Continuations elsewhere: the loop must not run a request's remaining work.
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;

        public Task<T> Completed => completion.Task;

        public override void Run(SqliteConnection connection) => result = work(connection);

        public override void Complete() => completion.TrySetResult(result);

        public override void Fail(Exception exception) => completion.TrySetException(exception);
    }
}
