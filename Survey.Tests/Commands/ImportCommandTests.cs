namespace Survey.Tests.Commands;

/// <summary><c>import</c>, and the way through the database.</summary>
public sealed class ImportCommandTests : CommandTests
{
    [Fact]
    public void Answers_ThroughTheDatabase_GiveTheSameFigures()
    {
        var data = Folder.File("survey.db");
        var import = CommandProcess.Run("import", Example.GuideAnswers, "--survey", "digital-skills", "--data", data);
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains("stored 24, already stored 0", import.Output, StringComparison.Ordinal);
        var raw = Folder.File("raw.csv");
        Assert.Equal(
            0,
            CommandProcess.Run("export", "--survey", "digital-skills", "--raw", "--out", raw, "--data", data).ExitCode
        );
        Assert.Equal(
            0,
            CommandProcess
                .Run("analyse", raw, "--questionnaire", Example.DigitalSkillsFolder, "--out", Folder.File("raw-report.csv"))
                .ExitCode
        );
        Assert.Equal(
            0,
            CommandProcess
                .Run("export", "--survey", "digital-skills", "--out", Folder.File("stored.csv"), "--data", data)
                .ExitCode
        );
        Assert.Contains("econstruction", File.ReadAllText(Folder.File("raw.notice.json")), StringComparison.Ordinal);
        var direct = File.ReadAllText(Analyse("direct.csv"));
        Assert.Equal(direct, File.ReadAllText(Folder.File("raw-report.csv")));
        Assert.Equal(direct, File.ReadAllText(Folder.File("stored.csv")));
    }

    [Fact]
    public void Import_DryRun_ShowsWhatMatchedAndStoresNothing()
    {
        var data = Folder.File("survey.db");
        var (exitCode, output, _) = CommandProcess.Run(
            "import",
            Example.GuideAnswers,
            "--survey",
            "digital-skills",
            "--dry-run",
            "--data",
            data
        );
        Assert.Equal(0, exitCode);
        Assert.Contains("-> ownership (en)", output, StringComparison.Ordinal);
        Assert.Contains("-> advanced_current/website_create (en)", output, StringComparison.Ordinal);
        Assert.Contains("-> public (en), 4 times", output, StringComparison.Ordinal);
        Assert.False(File.Exists(data));
    }

    [Fact]
    public void Import_WithAFaultyRow_StoresNothingUnlessAskedTo()
    {
        var data = Folder.File("survey.db");
        var answers = Write(
            "answers.csv",
            "response_id,consent,ownership\na,true,public\nb,1,nonsense\nc,1,private\n"u8.ToArray()
        );
        Assert.Equal(1, CommandProcess.Run("import", answers, "--survey", "digital-skills", "--data", data).ExitCode);
        Assert.False(File.Exists(data));
        var skipping = CommandProcess.Run("import", answers, "--survey", "digital-skills", "--data", data, "--skip-faulty");
        Assert.Equal(0, skipping.ExitCode);
        Assert.Contains(
            "stored 2, already stored 0, updated 0, left out 1 (faulty 1)",
            skipping.Output,
            StringComparison.Ordinal
        );
        Assert.Equal("response_id,consent,ownership\nb,1,nonsense\n", File.ReadAllText(Folder.File("answers.faulty.csv")));
    }

    [Theory]
    [InlineData("en", "There is no such file")]
    [InlineData("el", "Δεν υπάρχει τέτοιο αρχείο")]
    public void MissingFile_IsNamedInTheLanguage(string language, string expected)
    {
        string[][] commands =
        [
            ["import", "none.csv", "--survey", "digital-skills", "--data", Folder.File("survey.db")],
            [
                "import",
                Example.GuideAnswers,
                "--survey",
                "digital-skills",
                "--data",
                Folder.File("survey.db"),
                "--map",
                "none.csv",
            ],
            ["analyse", "none.csv", "--questionnaire", Example.DigitalSkillsFolder, "--out", Folder.File("report.json")],
        ];

        foreach (var command in commands)
        {
            var (exitCode, _, error) = CommandProcess.Run([.. command, "--language", language]);

            Assert.Equal(1, exitCode);
            Assert.Contains(expected, error, StringComparison.Ordinal);
        }
    }
}
