using System.Data.Common;

namespace Survey.Api.Storage;

/// <summary>A write that a caller waits for.</summary>
internal abstract class WriteItem(bool erases)
{
    public bool Erases { get; } = erases;

    public abstract void Run(DbConnection connection);

    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class WriteItem<T>(Func<DbConnection, T> work, bool erases) : WriteItem(erases)
{
    // Continuations run elsewhere: a writer must not run the rest of a request.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Completed => completion.Task;

    public override void Run(DbConnection connection) => result = work(connection);

    public override void Complete() => completion.TrySetResult(result);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}
