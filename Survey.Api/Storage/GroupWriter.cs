using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace Survey.Api.Storage;

/// <summary>
/// One connection that writes. A group is one transaction, and is answered after the commit; when one write of a group fails,
/// each is run again by itself.
/// </summary>
internal sealed class GroupWriter(Dialect dialect) : IDisposable
{
    private const int Tries = 4;

    /// <summary>Checkpoint after this many writes when idle: it takes a few milliseconds then.</summary>
    private const int CheckpointWhenIdle = 500;

    /// <summary>Checkpoint after this many writes even when busy: the longer the log, the fewer pages are moved twice.</summary>
    private const int CheckpointWhenBusy = 4000;

    private DbConnection? connection;
    private bool isLogDue;
    private int sinceCheckpoint;

    public void Write(List<WriteItem> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        var fault = TryWrite(group);
        if (fault is null)
        {
            Complete(group);
        }
        else if (dialect.IsUnavailable(fault))
        {
            Fail(group, new DatabaseUnavailableException("The database cannot be written.", retryAfter: 10, fault));
        }
        else if (group.Count > 1)
        {
            group.ForEach(item => Write([item]));
        }
        else
        {
            Fail(group, fault);
        }
    }

    /// <summary>Moves the log into the database file, if it is time.</summary>
    /// <param name="isBusy">Whether writes are waiting.</param>
    public void Checkpoint(bool isBusy)
    {
        if (
            sinceCheckpoint < (isBusy ? CheckpointWhenBusy : CheckpointWhenIdle)
            || connection is not { State: ConnectionState.Open }
        )
        {
            return;
        }

        dialect.Checkpoint(connection);
        sinceCheckpoint = 0;
    }

    /// <summary>Empties the write-ahead log.</summary>
    public void Dispose()
    {
        if (connection is { State: ConnectionState.Open })
        {
            dialect.EmptyLog(connection);
        }

        connection?.Dispose();
    }

    private static void Fail(List<WriteItem> group, Exception fault)
    {
        StorageMetrics.Failed.Add(group.Count, new KeyValuePair<string, object?>("kind", fault.GetType().Name));
        group.ForEach(item => item.Fail(fault));
    }

    private void Complete(List<WriteItem> group)
    {
        isLogDue |= group.Exists(item => item.Erases);
        if (isLogDue)
        {
            isLogDue = !dialect.EmptyLog(connection!);
        }

        sinceCheckpoint += group.Count;
        group.ForEach(item => item.Complete());
    }

    private Exception? TryWrite(List<WriteItem> group)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Commit(group);
                return null;
            }
            catch (Exception fault) when (dialect.IsConflict(fault) && tries < Tries)
            {
                // Another process was in the way: try again.
            }
            catch (Exception fault)
            {
                return fault;
            }
        }
    }

    private void Commit(List<WriteItem> group)
    {
        if (connection is not { State: ConnectionState.Open })
        {
            connection?.Dispose();
            connection = dialect.OpenWriter();
        }
        var start = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        foreach (var item in group)
        {
            item.Run(connection);
        }

        transaction.Commit();
        StorageMetrics.GroupSize.Record(group.Count);
        StorageMetrics.GroupTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
