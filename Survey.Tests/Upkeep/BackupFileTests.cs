using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Answering;

namespace Survey.Tests.Upkeep;

public sealed class BackupFileTests : CopyTests
{
    [Fact]
    public async Task Make_WhileSubmissionsArrive_HoldsAllOfBeforeAndIsSound()
    {
        await using var app = await RunningApp.Start(Folder);
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
            var made = BackupFile.Make(Live, Folder.File($"copy-{round}.db"), Now);

            Assert.InRange(made.Content.Responses, before, long.MaxValue);
        }
        await enough.CancelAsync();
        await sending;

        if (!OperatingSystem.IsWindows())
        {
            var ownOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(ownOnly, File.GetUnixFileMode(Folder.File("copy-0.db")));
            Assert.Equal(ownOnly, File.GetUnixFileMode(Folder.File("copy-0.db.manifest.json")));
        }

        Assert.Empty(Directory.EnumerateFiles(Folder.Path, "*.part"));
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
            Assert.Throws<DatabaseException>(() => DatabaseCheck.Run(Copy)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Manifest_OfACopy_SaysWhatItHolds()
    {
        await SomeAnswers.AddTo(Live, 3);
        using (var database = new SqliteConnection($"Data Source={Live};Pooling=False"))
        {
            database.Open();
            database.Execute(
                """
                INSERT INTO contacts (key, survey, day, answers) VALUES ('k', 'digital-skills', '2026-11-22', '{}');
                INSERT INTO responses (survey, id, submitted_at, language, weight, answers)
                VALUES ('other', 'x', '2026-11-22T10:00:00Z', 'en', 1, '{"half');
                """
            );
        }

        BackupFile.Make(Live, Copy, Now);
        var manifest = BackupManifest.Verified(Copy)!;

        var newest = Migration.All("Sqlite")[^1].Number;
        Assert.Equal((Now, newest, 1L), (manifest.Made, manifest.Schema, manifest.Unreadable));
        Assert.Equal(
            (3L, 1L, 0L, 1L),
            (
                manifest.Surveys["digital-skills"]["responses"],
                manifest.Surveys["digital-skills"]["contacts"],
                manifest.Surveys["digital-skills"]["drafts"],
                manifest.Surveys["other"]["responses"]
            )
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Copy))), manifest.Sha256);
    }

    [Fact]
    public async Task Make_FileThatIsThere_IsLeftAlone()
    {
        await SomeAnswers.AddTo(Live, 1);
        await File.WriteAllTextAsync(Copy, "precious");

        Assert.Throws<DatabaseException>(() => BackupFile.Make(Live, Copy, Now));

        Assert.Equal("precious", await File.ReadAllTextAsync(Copy));
    }

    private static async Task WaitFor(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5);
        }
    }
}
