using System.Data.Common;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// Whether a submission sent now would be stored: writes a row of its own to the disk, in the tables' own way. One look at a
/// time, and at most one a second, however many ask.
/// </summary>
internal sealed class Readiness(Database database, TimeProvider time)
{
    private const double LeastFreeShare = 0.05;

    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<bool> look = Task.FromResult(false);
    private Task<bool> write = Task.FromResult(true);
    private long? looked;

    public Task<bool> IsReady()
    {
        lock (gate)
        {
            if (look.IsCompleted && (looked is not { } last || time.GetElapsedTime(last) >= Fresh))
            {
                looked = time.GetTimestamp();
                look = Look();
            }

            return look;
        }
    }

    private async Task<bool> Look()
    {
        try
        {
            return HasRoom(database.Dialect.Folder) && await Beat().WaitAsync(LongestWrite);
        }
        catch (Exception fault) when (fault is TimeoutException or DatabaseUnavailableException or DbException or IOException)
        {
            return false;
        }
    }

    /// <summary>A write that has not ended yet is waited for again: waiting writes must not pile up.</summary>
    private Task<bool> Beat()
    {
        if (write.IsCompleted)
        {
            write = database.WriteOwn(connection => connection.TryBeat());
        }

        return write;
    }

    private static bool HasRoom(string? folder)
    {
        if (folder is null)
        {
            return true;
        }

        var drive = new DriveInfo(folder);
        return drive.TotalSize == 0 || drive.AvailableFreeSpace >= drive.TotalSize * LeastFreeShare;
    }
}
