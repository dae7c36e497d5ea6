using System.Data.Common;
using System.Threading.Channels;

namespace Survey.Api.Storage;

/// <summary>Waiting writes, and the writers that take them in groups: one flush to the disk serves many respondents.</summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostWaiting = 1000;

    private readonly Channel<WriteItem> items = Channel.CreateBounded<WriteItem>(MostWaiting);
    private readonly Dialect dialect;
    private readonly Task[] writers;

    public WriteQueue(Dialect dialect)
    {
        this.dialect = dialect;
        // Dedicated threads: a writer spends its life waiting for the disk.
        writers =
        [
            .. Enumerable
                .Range(0, dialect.Writers)
                .Select(_ =>
                    Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                ),
        ];
    }

    public Task<T> Add<T>(Func<DbConnection, T> work, bool erases)
    {
        var item = new WriteItem<T>(work, erases);
        if (!items.Writer.TryWrite(item))
        {
            throw new DatabaseUnavailableException("Too many writes are waiting.", retryAfter: 2);
        }

        StorageMetrics.Waiting.Add(1);
        return item.Completed;
    }

    /// <summary>Writes what is still waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        items.Writer.TryComplete();
        await Task.WhenAll(writers);
    }

    private void Run()
    {
        using var writer = new GroupWriter(dialect);
        var group = new List<WriteItem>(dialect.LargestGroup);
        while (items.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < dialect.LargestGroup && items.Reader.TryRead(out var item))
            {
                group.Add(item);
            }

            writer.Write(group);
            StorageMetrics.Waiting.Add(-group.Count);
            group.Clear();
            writer.Checkpoint(isBusy: items.Reader.Count > 0);
        }
    }
}
