using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// Keeps contact details, consents and invitations in the order of their keys, which are random: in the file, in the write-ahead
/// log and in backups neither the place of a row nor the transaction that wrote it says with which response it came. New rows
/// stand in the order of their arrival for ten minutes at most.
/// </summary>
internal sealed class ContactOrder(Database database, TimeProvider time, ILogger<ContactOrder> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private static readonly (string Name, string Values, string Key)[] Tables =
    [
        ("contacts", $"key, survey, {Month("day")}, answers", "key"),
        ("consents", "key, survey, notice, language, day, purposes", "key"),
        ("invitations", $"code_hash, survey, name, country, language, {Month("used_on")}", "code_hash"),
    ];

    private long ordered = -1;

    /// <summary>
    /// Writes the three tables anew, and empties the log; does nothing when nothing was written since the last time.
    /// </summary>
    /// <returns>False where a table was in use: then it is tried again later.</returns>
    public async Task<bool> Restore()
    {
        var before = database.Writes;
        if (before == ordered)
        {
            return true;
        }

        var all = await database.Erase(connection =>
            Tables.Aggregate(true, (all, table) =>
                database.Dialect.Rewrite(connection, table.Name, table.Values, table.Key) && all
            )
        );
        // Its own write, and no other: what was committed meanwhile may stand behind it.
        ordered = all ? before + 1 : -1;
        return all;
    }

    /// <summary>As <see cref="Restore"/>; what fails is tried again.</summary>
    public async Task TryRestore()
    {
        try
        {
            await Restore();
        }
        catch (DatabaseUnavailableException fault)
        {
            logger.LogWarning(fault, "Contact details could not be put in order; it is tried again in ten minutes.");
        }
    }

    /// <summary>Once more after the last request.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryRestore();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRestore();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private static string Month(string day) => $"substr({day}, 1, 8) || '01' AS {day}";
}
