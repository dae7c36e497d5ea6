using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Upkeep;

/// <summary>Runs the tasks that commands leave for the process that owns the SQLite file, five times a second.</summary>
internal sealed class OwnerTasks(WebSettings settings, Database database, ILogger<OwnerTasks> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (DataAddress.Parse(settings.Data) is not { IsPostgres: false, Text: var file })
        {
            return;
        }

        var mailbox = OwnerMailbox.Of(file);
        mailbox.Open();
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRun(mailbox);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops: a command that asks now gets no answer, and reports that.
        }
    }

    private async Task TryRun(OwnerMailbox mailbox)
    {
        try
        {
            if (await mailbox.Empty(database) is var done and > 0)
            {
                logger.LogInformation("Ran {Tasks} tasks of the command line.", done);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The tasks of the command line cannot be read.");
        }
    }
}
