using System.Data.Common;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Upkeep;

/// <summary>Deletes what is past its date, at the start and every hour, while the clock can be believed.</summary>
internal sealed class Maintenance(
    Retention retention,
    ClockLooks clock,
    WebSettings settings,
    TimeProvider time,
    ILogger<Maintenance> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            do
            {
                await TryRun();
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    /// <summary>What fails now is tried again in an hour.</summary>
    private async Task TryRun()
    {
        try
        {
            if (!await clock.Look())
            {
                return;
            }

            var deleted = await retention.Run();
            if (DataAddress.Parse(settings.Data) is { IsPostgres: false, Text: var database })
            {
                AccessLog.DeleteExpired(database, time.GetUtcNow());
            }

            if (deleted == RetentionCounts.None)
            {
                return;
            }

            logger.LogInformation(
                "Past their date: {Drafts} drafts, {Contacts} contacts, {Keys} submission keys.",
                deleted.Drafts,
                deleted.Contacts,
                deleted.SubmissionKeys
            );
        }
        catch (Exception exception)
            when (exception is DatabaseUnavailableException or DbException or IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "Maintenance could not be done; it is tried again in an hour.");
        }
    }
}
