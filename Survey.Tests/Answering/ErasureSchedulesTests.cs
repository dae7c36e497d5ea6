using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.Api.Privacy;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Storage;

namespace Survey.Tests.Answering;

/// <summary>
/// After an erasure, no row of any table, no byte of the SQLite file and its log, no line of the program's log and no new backup
/// holds a marked answer: after hundreds of random schedules, several at the same time.
/// </summary>
/// <param name="provider">The database.</param>
/// <param name="schedules">How many: on SQLite there are files to look at as well.</param>
public abstract class ErasureSchedulesTests(Provider provider, int schedules) : IAsyncLifetime
{
    private const int AtOnce = 20;
    private const int Seed = 20261127;
    private const string Marker = "erased-answer-of-schedule";

    private readonly TestDatabase test = new(provider);
    private readonly LinesOfLog lines = new();
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await test.Start();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        lines.Dispose();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Erased_AfterAnySchedule_IsNowhere()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = app.Address,
        };
        client.DefaultRequestHeaders.Add("Cookie", $"{Begun.Cookie}=none");
        foreach (var numbers in Enumerable.Range(0, schedules).Chunk(AtOnce))
        {
            var batch = await Task.WhenAll(numbers.Select(number => Schedule(client, number)));
            if (numbers[0] == 0)
            {
                Assert.True(test.Holds(Marker), "Nothing was stored: the test would find nothing.");
            }

            await Task.WhenAll(batch.Select(Run));
            await AssertNowhere(batch);
        }

        Assert.Equal(0, await app.Count("digital-skills"));
        Assert.Equal(0, Contained(lines.Text));
    }

    private async Task<ErasureSchedule> Schedule(HttpClient client, int number)
    {
        var marker = $"{Marker}-{number}.";
        var token = await app.Draft(ErasureSchedule.Marked(app.Questionnaire("digital-skills"), marker));
        var notice = app.Services.GetRequiredService<PrivacyNotices>().Current("en").Hash;
        return new ErasureSchedule(app, client, Seed + number, marker, notice, token);
    }

    private static async Task Run(ErasureSchedule schedule)
    {
        try
        {
            await schedule.Run();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {Seed}, after: {schedule.Done}", exception);
        }
    }

    private async Task AssertNowhere(IReadOnlyList<ErasureSchedule> batch)
    {
        // Where a reader kept the log alive, the next write empties it.
        await app.Services.GetRequiredService<Database>().Write(_ => 0);
        var row = test.Rows().FirstOrDefault(row => Contained(row) > 0);
        var found = row
            ?? (
                test.Holds(Marker) ? "the file or its log"
                : provider == Provider.Sqlite ? InBackup()
                : null
            );
        Assert.True(found is null, $"Seed {Seed}: {found}\n{string.Join('\n', batch.Select(schedule => schedule.Done))}");
    }

    private string? InBackup()
    {
        var copy = test.Folder.File("copy.db");
        BackupFile.Make(test.Address, copy, DateTimeOffset.UnixEpoch);
        var isThere = test.Holds(Marker);
        foreach (var made in Directory.EnumerateFiles(test.Folder.Path, "copy.db*"))
        {
            File.Delete(made);
        }

        return isThere ? "a new backup" : null;
    }

    private static int Contained(string text) => text.Contains(Marker, StringComparison.Ordinal) ? 1 : 0;
}

public sealed class ErasureSchedulesOnSqliteTests() : ErasureSchedulesTests(Provider.Sqlite, schedules: 500);

public sealed class ErasureSchedulesOnPostgresTests() : ErasureSchedulesTests(Provider.Postgres, schedules: 200);
