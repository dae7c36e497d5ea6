namespace Survey.Tests.Commands;

/// <summary>backup, restore and retention as commands.</summary>
public sealed class StorageCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void BackupAndRestore_OfTheGuideAnswers_GiveThemBack()
    {
        var (data, copy, other) = (folder.File("survey.db"), folder.File("copy.db"), folder.File("other.db"));
        CommandProcess.Run("import", Example.GuideAnswers, "--survey", "digital-skills", "--data", data);

        var backup = CommandProcess.Run("backup", copy, "--data", data);
        var restore = CommandProcess.Run("restore", copy, "--data", other);
        var retention = CommandProcess.Run("retention", "--dry-run", "--data", other);

        Assert.Equal((0, $"{copy}: 24 responses, checked.\n", ""), backup);
        Assert.Equal((0, $"{other}: 24 responses, checked.\n", ""), restore);
        Assert.Equal((0, "past their date: 0 drafts, 0 contact details, 0 submission keys\n", ""), retention);
    }

    [Fact]
    public void Restore_OfSomethingElse_IsRefusedInALine()
    {
        File.WriteAllText(folder.File("no.db"), new string('x', 5_000));

        var (exitCode, output, error) = CommandProcess.Run("restore", folder.File("no.db"), "--data", folder.File("survey.db"));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("no.db is not a SQLite database", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public void Backup_OfPostgres_NamesItsOwnProgramAndNoPassword()
    {
        var (exitCode, _, error) = CommandProcess.Run(
            "backup",
            folder.File("copy.db"),
            "--data",
            "Host=db;Database=survey;Password=hidden"
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("pg_dump", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
    }
}
