using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Answering;
using Survey.Tests.Responses;

namespace Survey.Tests.Upkeep;

public sealed class BackupFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private string Live => folder.File("survey.db");

    private string Copy => folder.File("copy.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Make_WhileSubmissionsArrive_HoldsAllOfBeforeAndIsSound()
    {
        await using var app = await RunningApp.Start(folder);
        var questionnaire = app.Questionnaire("digital-skills");
        using var enough = new CancellationTokenSource();
        var stored = 0;
        var sending = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await app.Submissions.Submit(Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire)), Secret.Create());
                Interlocked.Increment(ref stored);
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await WaitFor(() => Volatile.Read(ref stored) > 50 * round);
            var before = Volatile.Read(ref stored);
            var made = BackupFile.Make(Live, folder.File($"copy-{round}.db"));

            Assert.InRange(made.Responses, before, long.MaxValue);
        }
        await enough.CancelAsync();
        await sending;

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("copy-0.db")));
        }

        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.part"));
    }

    [Fact]
    public async Task Restore_AfterLoss_GivesTheSameExportAndKeepsWhatWasThere()
    {
        var export = await Fill(20);
        BackupFile.Make(Live, Copy);
        await Fill(5);

        var aside = BackupFile.Restore(Copy, Live, Now);

        Assert.Equal(Live + ".before-20261122T100000Z", aside);
        Assert.Equal(export, StoredAnswers.Read(Live, "digital-skills").Select(response => response.Id).ToList());
        Assert.Equal(25, BackupFile.Check(aside!).Responses);
    }

    [Fact]
    public async Task Restore_WhileAServerHasIt_IsRefused()
    {
        await Fill(1);
        BackupFile.Make(Live, Copy);
        await using var server = Database.Open(Live);

        Assert.Contains(
            "in use",
            Assert.Throws<DatabaseException>(() => BackupFile.Restore(Copy, Live, Now)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Restore_DamagedCopy_IsRefusedAndTheDatabaseStays()
    {
        await Fill(200);
        BackupFile.Make(Live, Copy);
        using (var file = new FileStream(Copy, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[8192]);
        }

        Assert.Throws<DatabaseException>(() => BackupFile.Restore(Copy, Live, Now));

        Assert.Equal(200, BackupFile.Check(Live).Responses);
    }

    [Fact]
    public void Check_DatabaseOfAnotherProgram_IsRefused()
    {
        using (var other = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE theirs (x INTEGER)");
        }

        Assert.Contains(
            "not a database of this program",
            Assert.Throws<DatabaseException>(() => BackupFile.Check(Copy)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Make_FileThatIsThere_IsLeftAlone()
    {
        await Fill(1);
        await File.WriteAllTextAsync(Copy, "precious");

        Assert.Throws<DatabaseException>(() => BackupFile.Make(Live, Copy));

        Assert.Equal("precious", await File.ReadAllTextAsync(Copy));
    }

    /// <summary>The ids of all responses, in order.</summary>
    private async Task<List<string?>> Fill(int count)
    {
        await using var database = Database.Open(Live);
        var questionnaire = Example.DigitalSkills().Questionnaire;
        await new ImportStore(database, TimeProvider.System).InsertMany(
            questionnaire,
            [.. Enumerable.Range(0, count).Select(i => new Response { Answers = ValidAnswers.To(questionnaire, i) })]
        );
        return [.. StoredAnswers.Of(database, questionnaire.Id).Select(response => response.Id)];
    }

    private static async Task WaitFor(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5);
        }
    }
}
