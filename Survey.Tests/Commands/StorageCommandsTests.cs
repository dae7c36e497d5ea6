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
    public void Files_WithAnswersOrLinks_AreForThisUserOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var (data, links) = (folder.File("survey.db"), folder.File("links"));
        File.WriteAllText(folder.File("names.csv"), "name\nMuseum\n");
        Directory.CreateDirectory(links);
        File.WriteAllText(
            Path.Combine(links, "invitations.csv"),
            "name,country,language,link\nan earlier list,,,readable by everybody\n"
        );
        CommandProcess.Run("import", Example.GuideAnswers, "--survey", "digital-skills", "--data", data);
        foreach (var name in new[] { "answers.csv", "answers.xlsx" })
        {
            CommandProcess.Run("export", "--survey", "digital-skills", "--raw", "--data", data, "--out", folder.File(name));
        }

        CommandProcess.Run("export", "--survey", "digital-skills", "--data", data, "--out", folder.File("report.json"));
        CommandProcess.Run(
            "invite",
            "--survey",
            "digital-skills",
            "--url",
            "https://example.org",
            "--names",
            folder.File("names.csv"),
            "--out",
            links,
            "--data",
            data
        );

        string[] written =
        [
            folder.File("answers.csv"),
            folder.File("answers.xlsx"),
            folder.File("report.json"),
            .. Directory.GetFiles(links),
        ];
        Assert.InRange(written.Length, 6, 100);
        Assert.All(written, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);

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
