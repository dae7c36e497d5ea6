using System.Text;
using Survey.Tests.Interchange;

namespace Survey.Tests.Commands;

/// <summary>Files as people hand them in, through the commands.</summary>
public sealed class HandedInTests : CommandTests
{
    private string Data => Folder.File("survey.db");

    [Fact]
    public void Import_AGrownAndAnEditedSheet_SaysWhatBecameOfEachRow()
    {
        var week = Form(new Download().Text());
        Assert.Contains("stored 4, already stored 0, updated 0, left out 0", Import(week).Output, StringComparison.Ordinal);
        Assert.Contains("stored 0, already stored 4, updated 0, left out 0", Import(week).Output, StringComparison.Ordinal);
        var edited = Form(
            new Download { Cell = (row, variable, text) => (row, variable) == (2, "size") ? "250 or more" : text }.Text()
                + new Download().Text().Split('\n')[1].Replace("9:15:00", "9:16:00", StringComparison.Ordinal)
                + "\n"
        );
        Assert.Contains(
            "stored 1, already stored 3, updated 0, left out 1 (edited since they were stored, --update replaces them 1)",
            Import(edited).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "stored 0, already stored 4, updated 1, left out 0",
            Import(edited, "--update").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dry run, nothing was stored. It would be: stored 0, already stored 5, updated 0, left out 0",
            Import(edited, "--dry-run").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_WithoutAConsentColumn_NeedsABasis()
    {
        var answers = Write("answers.csv", "response_id,ownership\na,public\n"u8.ToArray());
        var (exitCode, _, error) = Import(answers);
        Assert.Equal(1, exitCode);
        Assert.Contains("columns/no-consent", error, StringComparison.Ordinal);
        Assert.Contains(
            "stored 1,",
            Import(answers, "--without-consent-column", "agreed on paper").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_RefusedConsent_KeepsNothingOfThatPerson()
    {
        var lines = new Download
        {
            Cell = (row, variable, text) => (row, variable) == (2, "consent") ? "No, I do not agree" : text,
        }
            .Text()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(
            lines.Select(
                (line, row) =>
                    $"{line},{(row == 0 ? "At which e-mail address may we write to you?" : $"person{row}@example.org")}\n"
            )
        );
        Assert.Contains(
            "stored 3, already stored 0, updated 0, left out 1 (consent refused 1)",
            Import(Form(text)).Output,
            StringComparison.Ordinal
        );
        var stored = Encoding.UTF8.GetString(File.ReadAllBytes(Data));
        Assert.Contains("person1@example.org", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("person2@example.org", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ThroughAMap_WritesItAndReadsItAgain()
    {
        var map = Folder.File("map.csv");
        var form = Form(
            new Download { Cell = (row, variable, text) => (row, variable) == (2, "size") ? "Middling" : text }.Text()
        );
        var written = Import(form, "--write-map", map);
        Assert.Equal(0, written.ExitCode);
        Assert.False(File.Exists(Data));
        var text = File.ReadAllText(map);
        Assert.Contains("\"Middling\",\"\"", text, StringComparison.Ordinal);
        File.WriteAllText(map, text.Replace("\"Middling\",\"\"", "\"Middling\",\"10_49\"", StringComparison.Ordinal));
        Assert.Contains("stored 4,", Import(form, "--map", map).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_OntoAnInputOrAnyOtherFile_ReplacesNothing()
    {
        var form = Form(new Download().Text());
        var before = File.ReadAllText(form);
        Assert.Equal(1, AnalyseTo(form, form).ExitCode);
        Assert.Equal(before, File.ReadAllText(form));

        var letter = Write("letter.csv", "Dear all"u8.ToArray());
        var (exitCode, _, error) = AnalyseTo(form, letter);
        Assert.Equal(1, exitCode);
        Assert.Contains("file/in-the-way", error, StringComparison.Ordinal);
        Assert.Equal("Dear all", File.ReadAllText(letter));

        foreach (var name in new[] { "out.csv", "out.json", "out.xlsx" })
        {
            Assert.Equal(0, AnalyseTo(form, Folder.File(name)).ExitCode);
            Assert.Equal(0, AnalyseTo(form, Folder.File(name)).ExitCode);
        }

        var (code, _, missing) = AnalyseTo(form, Folder.File("no-folder/out.csv"));
        Assert.Equal(1, code);
        Assert.Contains("file/not-writable", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WhereACodeDoesNotExist_IsAFault()
    {
        var (exitCode, _, error) = AnalyseTo(
            Form(new Download().Text()),
            Folder.File("out.csv"),
            "--where",
            "{country} = 'Spain'"
        );
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "compares 'country' with 'Spain', which is not one of its codes; its code is 'ES'",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("ES", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WhereNobodyIsLeft_Warns()
    {
        var (exitCode, _, error) = AnalyseTo(Form(new Download().Text()), Folder.File("out.csv"), "--where", "{country} = 'CZ'");
        Assert.Equal(0, exitCode);
        Assert.Contains("Nobody meets the condition", error, StringComparison.Ordinal);
    }

    private string Form(string text) => Write("form.csv", Encoding.UTF8.GetBytes(text));

    private (int ExitCode, string Output, string Error) Import(string file, params string[] more) =>
        CommandProcess.Run(["import", file, "--survey", "digital-skills", "--data", Data, .. more]);

    private static (int ExitCode, string Output, string Error) AnalyseTo(string file, string target, params string[] more) =>
        CommandProcess.Run(["analyse", file, "--questionnaire", Example.DigitalSkillsFolder, "--out", target, .. more]);
}
