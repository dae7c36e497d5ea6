using System.Data.Common;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Upkeep;

/// <summary>
/// Makes a checked copy of the SQLite file at the start and every hour, and deletes those that are no longer kept while the clock
/// can be believed.
/// </summary>
internal sealed class Backups(
    WebSettings settings,
    ContactOrder contacts,
    ClockLooks clock,
    TimeProvider time,
    ILogger<Backups> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (
            settings.Backups is not { } folder
            || DataAddress.Parse(settings.Data) is not { IsPostgres: false, Text: var database }
        )
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            do
            {
                await contacts.TryRestore();
                await Task.Run(() => TryRun(database, folder), stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    internal async Task Run(string database, string folder)
    {
        PrivateFile.CreateFolderForServer(folder);
        var now = time.GetUtcNow();
        var made = BackupFile.Make(database, Path.Combine(folder, BackupPlan.NameAt(now)), now);
        logger.LogInformation("Backup of {Responses} responses, checked.", made.Content.Responses);
        var names = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).ToList();
        var expired = await clock.Look() ? BackupPlan.Expired(names, now) : [];
        foreach (var unused in expired.Concat(BackupPlan.Incomplete(names)))
        {
            File.Delete(Path.Combine(folder, unused));
            File.Delete(Path.Combine(folder, BackupManifest.PathOf(unused)));
        }
    }

    private static void Count(string outcome) =>
        StorageMetrics.Backups.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A backup that fails is tried again in an hour; earlier ones are kept.</summary>
    private async Task TryRun(string database, string folder)
    {
        try
        {
            await Run(database, folder);
            Count("made");
        }
        catch (Exception exception)
            when (exception
                    is DatabaseException
                        or DatabaseUnavailableException
                        or DbException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            Count("failed");
            logger.LogError(exception, "No backup could be made; it is tried again in an hour.");
        }
    }
}
