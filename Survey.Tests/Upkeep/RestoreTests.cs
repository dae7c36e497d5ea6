using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Responses;

namespace Survey.Tests.Upkeep;

public sealed class RestoreTests : CopyTests
{
    [Fact]
    public async Task Restore_AfterLoss_GivesTheSameExportAndKeepsWhatWasThere()
    {
        var before = await MakeCopy(20);
        await SomeAnswers.AddTo(Live, 5);

        var restored = Restore(Copy);

        Assert.Equal(Live + ".before-20261122T100000Z", restored.Aside);
        Assert.Empty(restored.Remarks);
        Assert.Equal(before, Ids(Live));
        Assert.Equal(25, DatabaseCheck.Run(restored.Aside!).Responses);
        Assert.Equal(["copy.db", "copy.db.manifest.json", "survey.db"], Names().Where(name => !name.Contains(".before-")));
    }

    [Fact]
    public async Task Restore_OfADatabasePutAside_LosesNothingOfItsLog()
    {
        await MakeCopy(1);
        await LeaveLog(150);
        var all = Ids(Live);

        var aside = Restore(Copy).Aside!;
        var back = Restore(aside, Now.AddSeconds(1));

        Assert.Equal(151, back.Content.Responses);
        Assert.Equal(all, Ids(Live));
    }

    [Fact]
    public async Task Restore_ADatabasePutAsideByAnOlderRelease_TakesItsLogAlong()
    {
        await MakeCopy(1);
        await LeaveLog(150);
        var old = Folder.File("survey.db.before-20261121T100000Z");
        File.Move(Live, old);
        File.Move(Live + "-wal", old + "-wal");

        var restored = Restore(old, needsManifest: false);

        Assert.Equal(151, restored.Content.Responses);
        Assert.Contains("no manifest", Assert.Single(restored.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ACopyWithSeveralNames_IsRestored()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux can the number of a file's names be read.");
        await MakeCopy(3);
        using var link = Process.Start("ln", [Copy, Folder.File("snapshot.db")]);
        await link.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, Restore(Copy).Content.Responses);
    }

    [Fact]
    public async Task Restore_WithoutManifest_IsRefusedUnlessAskedFor()
    {
        await MakeCopy(3);
        File.Delete(BackupManifest.PathOf(Copy));

        Assert.Contains("--without-manifest", Refused(), StringComparison.Ordinal);
        Assert.Equal(3, Restore(Copy, needsManifest: false).Content.Responses);
    }

    [Fact]
    public async Task Restore_AnyBitChanged_IsRefusedAndTheDatabaseStays()
    {
        await MakeCopy(3);
        await SomeAnswers.AddTo(Live, 1);
        var random = new Random(7);

        foreach (var file in new[] { Copy, BackupManifest.PathOf(Copy) })
        {
            var sound = await File.ReadAllBytesAsync(file);
            for (var i = 0; i < 100; i++)
            {
                var changed = sound.ToArray();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                await File.WriteAllBytesAsync(file, changed);
                Refused();
            }

            await File.WriteAllBytesAsync(file, sound);
        }

        Assert.Equal(4, DatabaseCheck.Run(Live).Responses);
        Assert.Equal(3, Restore(Copy).Content.Responses);
    }

    [Fact]
    public async Task Restore_FileAndManifestOfOtherRows_IsRefused()
    {
        await MakeCopy(3);
        var manifest = BackupManifest.Verified(Copy)!;
        using (var copy = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            copy.Open();
            copy.Execute("DELETE FROM responses WHERE arrival = 2");
        }

        BackupManifest.Of(Copy, manifest.Content, Now).WriteBeside(Copy);

        Assert.Contains("does not hold the rows", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_RowThatCannotBeRead_IsRestoredAndSaid()
    {
        await MakeCopy(3, "UPDATE responses SET answers = '{\"half' WHERE arrival = 2");

        var restored = Restore(Copy);

        Assert.Equal("1 rows cannot be read; 'check-data' names them.", Assert.Single(restored.Remarks));
    }

    [Fact]
    public async Task Restore_AnswersToAQuestionnaireThatIsNotThere_IsSaid()
    {
        await MakeCopy(3, "UPDATE responses SET questionnaire = 'gone' WHERE arrival = 2");

        Assert.Single(Restore(Copy).Remarks);
    }

    [Fact]
    public async Task Restore_OverADamagedDatabase_KeepsItWithItsLog()
    {
        await MakeCopy(200);
        await LeaveLog(20);
        await using (var file = new FileStream(Live, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 8192]);
        }

        var (database, log) = (await File.ReadAllBytesAsync(Live), await File.ReadAllBytesAsync(Live + "-wal"));
        var restored = Restore(Copy);

        Assert.Equal(200, DatabaseCheck.Run(Live).Responses);
        Assert.Contains("damaged", Assert.Single(restored.Remarks), StringComparison.Ordinal);
        Assert.Equal(database, await File.ReadAllBytesAsync(restored.Aside!));
        Assert.Equal(log, await File.ReadAllBytesAsync(restored.Aside + "-wal"));
        Assert.False(File.Exists(Live + "-wal"));
    }

    [Fact]
    public async Task Restore_WhileAServerHasIt_IsRefused()
    {
        await MakeCopy(1);
        await using var server = Database.Open(Live);

        Assert.Contains("in use", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WhileAnotherProcessReads_IsRefusedAndLeavesNothing()
    {
        await MakeCopy(1);
        await LeaveLog(5);
        using var reader = new SqliteConnection($"Data Source={Live};Pooling=False;Mode=ReadOnly");
        reader.Open();
        using var transaction = reader.BeginTransaction(deferred: true);
        reader.ExecuteScalar<long>("SELECT count(*) FROM responses");

        Assert.Contains("being read", Refused(), StringComparison.Ordinal);

        Assert.DoesNotContain(Names(), name => name.Contains(".before-") || name.Contains(".part"));
    }

    [Fact]
    public async Task Restore_OverAFileOfAnotherKind_LeavesItAlone()
    {
        await MakeCopy(1);
        var precious = Folder.File("precious.txt");
        await File.WriteAllTextAsync(precious, "precious");

        var fault = Assert.Throws<DatabaseException>(() => RestoredDatabase.Replace(Copy, precious, true, Now));

        Assert.Equal($"{precious} is not a SQLite database: name another file.", fault.Message);
        Assert.Equal("precious", await File.ReadAllTextAsync(precious));
        Assert.False(File.Exists(precious + ".lock"));
    }

    [Fact]
    public async Task CleanUp_BeforeTheSwap_SaysThatThePreviousIsInPlace()
    {
        await MakeCopy(1);
        var aside = Folder.File("aside.db");
        BackupFile.Make(Live, aside, Now);
        await File.WriteAllTextAsync(Live + ".part", "half");
        new RestoreFiles(Live).WriteMark(Copy, aside);

        Assert.Contains("the previous database is in place", new RestoreFiles(Live).CleanUp(), StringComparison.Ordinal);

        Assert.DoesNotContain(Names(), name => name.Contains("aside") || name.Contains(".part") || name.Contains(".restoring"));
        Assert.Null(new RestoreFiles(Live).CleanUp());
    }

    [Fact]
    public async Task CleanUp_AfterTheSwap_SaysThatTheRestoredIsInPlace()
    {
        await MakeCopy(1);
        var aside = Folder.File("aside.db");
        BackupFile.Make(Live, aside, Now);
        new RestoreFiles(Live).WriteMark(Copy, aside);

        Assert.Contains("the restored database is in place", new RestoreFiles(Live).CleanUp(), StringComparison.Ordinal);

        Assert.True(File.Exists(aside));
        Assert.Null(new RestoreFiles(Live).CleanUp());
    }

    private RestoredDatabase Restore(string copy, DateTimeOffset? now = null, bool needsManifest = true) =>
        RestoredDatabase.Replace(copy, Live, needsManifest, now ?? Now);

    private string Refused() => Assert.Throws<DatabaseException>(() => Restore(Copy)).Message;

    private IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(Folder.Path)
            .Select(file => Path.GetFileName(file))
            .Where(name => !name.EndsWith(".lock", StringComparison.Ordinal))
            .Order();

    private static List<string?> Ids(string path) =>
        [.. StoredAnswers.Read(path, "digital-skills").Select(response => response.Id)];

    /// <summary>The ids in a copy of a database with so many responses.</summary>
    private async Task<List<string?>> MakeCopy(int count, string change = "")
    {
        var ids = await SomeAnswers.AddTo(Live, count);
        if (change.Length > 0)
        {
            using var database = new SqliteConnection($"Data Source={Live};Pooling=False");
            database.Open();
            database.Execute(change);
        }

        BackupFile.Make(Live, Copy, Now);
        return ids;
    }

    /// <summary>Adds responses that are only in the write-ahead log, as after a kill.</summary>
    private async Task LeaveLog(int count)
    {
        var work = Folder.File("work.db");
        File.Copy(Live, work);
        using (var keepsLog = new SqliteConnection($"Data Source={work};Pooling=False"))
        {
            keepsLog.Open();
            keepsLog.Execute("PRAGMA journal_mode = WAL");
            using var reader = keepsLog.BeginTransaction(deferred: true);
            keepsLog.ExecuteScalar<long>("SELECT count(*) FROM responses");
            await SomeAnswers.AddTo(work, count);
            File.Copy(work, Live, overwrite: true);
            File.Copy(work + "-wal", Live + "-wal", overwrite: true);
        }

        foreach (var file in Directory.EnumerateFiles(Folder.Path, "work.db*"))
        {
            File.Delete(file);
        }
    }
}
