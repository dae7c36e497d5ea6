using System.Data.Common;
using Survey.Api.Responding;
using Survey.Api.Storage;

namespace Survey.Api.Operations;

/// <summary>At the start and every hour: forgets drafts past their date and submission keys past replay, empties the log.</summary>
internal sealed class Maintenance(DraftStore drafts, Database database, TimeProvider time, ILogger<Maintenance> logger) : BackgroundService
{
    private const int DaysOfReplay = 7;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            do
                await TryRun();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops: nothing is left to do.
        }
    }

    /// <summary>What fails now is due again in an hour.</summary>
    private async Task TryRun()
    {
        try
        {
            await Run();
        }
        catch (Exception exception) when (exception is DatabaseUnavailableException or DbException)
        {
            logger.LogWarning(exception, "Maintenance could not be done; it is tried again in an hour.");
        }
    }

    internal async Task Run()
    {
        await drafts.DeleteExpired();
        await database.Erase(connection => connection.ForgetSubmissions(time.GetUtcNow().AddDays(-DaysOfReplay)));
    }
}
