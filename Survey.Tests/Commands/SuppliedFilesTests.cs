namespace Survey.Tests.Commands;

/// <summary>What the program brings along works wherever it is started, and never mixes with a folder on disk.</summary>
public sealed class SuppliedFilesTests : IDisposable
{
    private const string Questionnaire = "questionnaires/digital-skills";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Questionnaire)]
    [InlineData("./questionnaires/digital-skills/")]
    [InlineData(Questionnaire + "/questionnaire.json")]
    public void Check_InAnEmptyFolder_ReadsTheSuppliedQuestionnaire(string path)
    {
        var (exitCode, output, error) = CommandProcess.RunIn(folder.Path, "check", path);

        Assert.Equal(("", 0), (error, exitCode));
        Assert.Contains("32 questions", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_InAnEmptyFolder_GivesTheFiguresOfTheRepository()
    {
        const string answers = Questionnaire + "/guide-2021.csv";
        var (here, there) = (folder.File("here.json"), folder.File("there.json"));
        Assert.Equal(
            0,
            CommandProcess.RunIn(folder.Path, "analyse", answers, "--questionnaire", Questionnaire, "--out", here).ExitCode
        );
        Assert.Equal(0, CommandProcess.Run("analyse", answers, "--questionnaire", Questionnaire, "--out", there).ExitCode);

        Assert.Equal(File.ReadAllText(there), File.ReadAllText(here));
    }

    [Fact]
    public void Export_InAnEmptyFolder_KnowsTheSuppliedSurveys()
    {
        var (exitCode, _, error) = CommandProcess.RunIn(folder.Path, "export", "--survey", "unknown", "--out", "results.json");

        Assert.Equal(1, exitCode);
        Assert.Contains("one of: digital-skills", error, StringComparison.Ordinal);
    }

    /// <summary>A plan that somebody removed stays away.</summary>
    [Theory]
    [InlineData(Questionnaire)]
    [InlineData(Questionnaire + "/guide-2021.csv")]
    public void Check_WithAFolderOnDisk_TakesNothingFromInside(string path)
    {
        Directory.CreateDirectory(folder.File(Questionnaire));

        var (exitCode, _, error) = CommandProcess.RunIn(folder.Path, "check", path);

        Assert.Equal(1, exitCode);
        Assert.Contains("file/missing", error, StringComparison.Ordinal);
    }
}
