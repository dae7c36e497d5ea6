using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace Survey.Api.Storage;

/// <summary>
/// One connection that writes. A group is one transaction, and is answered after the commit; when one of a group fails, each is
/// run again by itself.
/// </summary>
internal sealed class GroupWriter(Dialect dialect) : IDisposable
{
    private const int Tries = 4;

    /// <summary>After so many writes the log is tidied when nobody waits: it takes few milliseconds then.</summary>
    private const int TidyWhenIdle = 500;

    /// <summary>After so many it is tidied although others wait: the longer it is, the fewer pages are moved twice.</summary>
    private const int TidyWhenBusy = 4000;

    private DbConnection? connection;
    private bool isLogDue;
    private int untidied;

    public void Write(List<WriteItem> group)
    {
        if (group.Count == 0)
            return;
        var fault = TryWrite(group);
        if (fault is null)
            Complete(group);
        else if (dialect.IsUnavailable(fault))
            Fail(group, new DatabaseUnavailableException("The database cannot be written.", retryAfter: 10, fault));
        else if (group.Count > 1)
            group.ForEach(item => Write([item]));
        else
            Fail(group, fault);
    }

    /// <summary>Moves what has been written from the log to the database, now or later.</summary>
    /// <param name="isBusy">Whether others wait.</param>
    public void Tidy(bool isBusy)
    {
        if (untidied < (isBusy ? TidyWhenBusy : TidyWhenIdle) || connection is not { State: ConnectionState.Open })
            return;
        dialect.TidyLog(connection);
        untidied = 0;
    }

    /// <summary>Empties the write-ahead log.</summary>
    public void Dispose()
    {
        if (connection is { State: ConnectionState.Open })
            dialect.EmptyLog(connection);
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
            isLogDue = !dialect.EmptyLog(connection!);
        untidied += group.Count;
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
                // Another process was in the way: the same again.
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
            item.Run(connection);
        transaction.Commit();
        StorageMetrics.GroupSize.Record(group.Count);
        StorageMetrics.GroupTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
