using Survey.Api.Commands;

namespace Survey.Tests.Commands;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("Museum \u001b[2Jgone", "Museum \\u001b[2Jgone")]
    [InlineData("two\nlines\r", "two\\u000alines\\u000d")]
    [InlineData("C1 \u009b31m", "C1 \\u009b31m")]
    [InlineData("turned \u202egnp.exe", "turned \\u202egnp.exe")]
    [InlineData("columns\tstay, so do Ελληνικά and é", "columns\tstay, so do Ελληνικά and é")]
    public void Line_WithControls_ShowsThemAsCodes(string line, string shown)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error);

        terminal.Say(line);
        terminal.Remark(line);

        Assert.Equal((shown + "\n", shown + "\n"), (output.ToString(), error.ToString()));
    }

    [Fact]
    public void Headers_OfAFile_CannotControlTheTerminal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("answers.csv"), "country,evil\u001b]0;title\u0007\nES,1\n");

        var (_, output, error) = CommandProcess.Run(
            "import",
            folder.File("answers.csv"),
            "--survey",
            "digital-skills",
            "--dry-run",
            "--data",
            folder.File("survey.db")
        );

        Assert.Contains("evil", output + error);
        Assert.DoesNotContain('\u001b', output + error);
    }

    [Theory]
    [InlineData("questionnaires/digital-skills")]
    [InlineData("..")]
    [InlineData("Digital-Skills")]
    public void Survey_ThatIsNotAnId_IsRefusedWithTheIds(string survey)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = CommandProcess.Run("fieldwork", "--survey", survey, "--data", folder.File("survey.db"));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains($"'{survey}' is not the id of a survey. Write one of: digital-skills", error);
    }
}
