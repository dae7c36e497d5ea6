using Survey.Tests.Questionnaires;

namespace Survey.Tests.Commands;

/// <summary>The command line: exit codes and help.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Check_OfTheDigitalSkillsQuestionnaire_IsClean()
    {
        var (exitCode, output, error) = CommandProcess.Run("check", Example.DigitalSkillsFolder);
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains("32 questions", output, StringComparison.Ordinal);
    }

    [Fact]
    public void DotnetRun_TakesPathsFromWhereItWasTyped()
    {
        var (exitCode, _, error) = CommandProcess.Dotnet(
            "run",
            "--no-build",
            "--project",
            "Survey.Api",
            "--",
            "check",
            Path.GetRelativePath(ProjectFolder.Root, Example.DigitalSkillsFolder)
        );
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
    }

    [
        Theory,
        InlineData("analyse"),
        InlineData("analyse", "x.csv", "--questionnaire", "q"),
        InlineData("nonsense"),
        InlineData("analyse", "x.csv", "--questionnaire", "q", "--out", "x.pdf"),
        InlineData("analyse", "x.csv", "--questionnaire", "q", "--out", "x.json", "--labels"),
        InlineData("crosstab", "--rows", "a", "--columns", "b"),
        InlineData("analyse", "x.csv", "--questionnaire", "q", "--out", "x.xlsx", "--confidence", "2")
    ]
    public void WrongUsage_ExitsWithTwo(params string[] arguments)
    {
        var (exitCode, _, error) = CommandProcess.Run(arguments);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
    }

    [
        Theory,
        InlineData("serve"),
        InlineData("demo"),
        InlineData("check"),
        InlineData("import"),
        InlineData("analyse"),
        InlineData("export"),
        InlineData("crosstab")
    ]
    public void Help_OfEveryCommand_ShowsAnExample(string command)
    {
        var (exitCode, output, _) = CommandProcess.Run(command, "--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("Example", output, StringComparison.Ordinal);
        Assert.Contains($"survey {command}", output, StringComparison.Ordinal);
    }

    [
        Theory,
        InlineData("Did you mean 'analyse'?", "analyze", "x.csv"),
        InlineData("Did you mean 'import'?", "imort"),
        InlineData("Did you mean '--questionnaire'?", "analyse", "x.csv", "--questionaire", "q"),
        InlineData("Did you mean '--language'?", "analyse", "x.csv", "--questionnaire", "q", "--lang", "nl")
    ]
    public void MisspeltName_IsAnsweredWithWhatWasMeant(string expected, params string[] arguments)
    {
        var (exitCode, _, error) = CommandProcess.Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
