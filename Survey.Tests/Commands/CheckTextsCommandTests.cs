using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Tests.Translations;

namespace Survey.Tests.Commands;

public sealed class CheckTextsCommandTests : CommandTests
{
    [Fact]
    public void Portuguese_OfTheRepository_IsComplete()
    {
        var (exitCode, output, error) = Run("--language", "pt", "--texts", PortugueseSurvey.Texts);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(8, output.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain("missing", output, StringComparison.Ordinal);
        Assert.EndsWith("Complete.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_WithGapsAndFaults_NamesAllOfThemAtOnce()
    {
        foreach (var file in Directory.GetFiles(PortugueseSurvey.Texts, "*.pt.json"))
        {
            File.Copy(file, Folder.File(Path.GetFileName(file)));
        }

        File.WriteAllText(Folder.File("versions.pt.json"), "{\n  \"former\": \"já não\"\n}");
        File.WriteAllText(Folder.File("record.pt.json"), "[]");

        var (exitCode, output, error) = Run("--texts", Folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{Folder.File("versions.pt.json")}:2: translations/places: ", error, StringComparison.Ordinal);
        Assert.Contains($"{Folder.File("record.pt.json")}:1: file/not-json: ", error, StringComparison.Ordinal);
        Assert.Contains("versions.pt.json: 0 of 2 texts", output, StringComparison.Ordinal);
        Assert.Contains("  missing: split: {0} (no longer asked; split into: {1})", output, StringComparison.Ordinal);
        Assert.Matches(@"web\.pt\.json: (\d+) of \1 texts", output);
        var ofRecord = int.Parse(
            Regex.Match(output, @"record\.pt\.json: 0 of (\d+) texts").Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        Assert.EndsWith(
            $"{ofRecord + 2} missing, 2 problems: English stands in for them.",
            output.TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Write_GivesAStartAndReplacesNothing()
    {
        File.WriteAllText(Folder.File("web.pl.json"), "mine");

        var (exitCode, output, error) = Run("--language", "pl", "--write", Folder.Path);

        Assert.Equal(0, exitCode);
        Assert.Contains("web.pl.json: there already, left alone", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Folder.File("web.pl.json")));
        Assert.Matches(@"report\.pl\.json: \d{3} texts to translate", output);
        Assert.Contains(
            "\"few\": \"version not known: {0:N0} answers\"",
            File.ReadAllText(Folder.File("report.pl.json")),
            StringComparison.Ordinal
        );
        File.Delete(Folder.File("web.pl.json"));
        Run("--language", "pl", "--write", Folder.Path);
        Assert.Equal(0, Run("--language", "pl", "--texts", Folder.Path).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("--language", "polski!")]
    [InlineData("--language", "pt", "--texts", "/nowhere")]
    public void Choice_OfNoLanguage_IsRefusedWithASentence(params string[] choice)
    {
        var (exitCode, _, error) = Run(choice);

        Assert.Equal(1, exitCode);
        Assert.Matches("^[^\n]+: (options/no-language|translations/[a-z-]+): [^\n]+\\.\n$", error);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        CommandProcess.Run(["check-texts", .. arguments]);
}
