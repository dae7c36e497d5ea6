using System.Text;
using System.Text.Json;
using Survey.Tests.Excel;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Commands;

/// <summary>The command line: exit codes, messages, and files that are written completely or not at all.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-test-");

    public void Dispose() => folder.Delete(recursive: true);

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

    public static TheoryData<string, byte[]> FaultyAnswers =>
        new()
        {
            { "columns/unknown", "ownership,nonsense\npublic,1\n"u8.ToArray() },
            { "answers/unknown-code", "ownership,size\npublic,1_9\nprivate,tiny\n"u8.ToArray() },
            { "rows/too-many-cells", "ownership,size\npublic,1_9,x\n"u8.ToArray() },
            { "file/not-utf8", [.. "ownership\npublic\n"u8, 0xC3, 0x28, (byte)'\n'] },
            { "file/not-utf8", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("ownership\npublic\n")] },
            { "file/empty", [] },
            { "file/no-rows", "ownership,size\n"u8.ToArray() },
        };

    [Theory, MemberData(nameof(FaultyAnswers))]
    public void Analyse_OfFaultyAnswers_SaysWhichRuleAndWritesNothing(string id, byte[] content)
    {
        var answers = Write("answers.csv", content);
        var target = Path.Combine(folder.FullName, "out.xlsx");
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            answers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            target
        );
        Assert.Equal(1, exitCode);
        Assert.Contains($"{answers}:", error, StringComparison.Ordinal);
        Assert.Contains($": {id}: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(["answers.csv"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void Analyse_OfManyFaults_TellsThemAll()
    {
        var answers = Write("answers.csv", "ownership,size\nx,1_9\npublic,y\nz,1_9\n"u8.ToArray());
        var (_, _, error) = CommandProcess.Run(
            "analyse",
            answers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            Path.Combine(folder.FullName, "o.json")
        );
        Assert.Equal(3, error.Split("answers/unknown-code").Length - 1);
        Assert.Contains(":2: ", error, StringComparison.Ordinal);
        Assert.Contains(":3: ", error, StringComparison.Ordinal);
        Assert.Contains(":4: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WithLabels_AddsASheetOfTheAnswersInWords()
    {
        var target = Path.Combine(folder.FullName, "guide.xlsx");
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            target,
            "--labels",
            "--language",
            "nl"
        );
        Assert.Equal((0, ""), (exitCode, error));
        using var workbook = new WorkbookFile(File.ReadAllBytes(target));
        var words = workbook.Texts("Answer labels").ToHashSet();
        Assert.Contains("Griekenland", words);
        Assert.DoesNotContain("GR", words);
    }

    [Fact]
    public void Analyse_OfTheGuide_WritesThreeFormatsWithTheSameFigures()
    {
        var json = Analyse("guide.json");
        Analyse("guide.xlsx");
        Analyse("guide.csv");
        using var report = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.Equal(24, report.RootElement.GetProperty("respondents").GetInt32());
        var publicMuseums = report
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("tables").EnumerateArray())
            .Single(table => table.GetProperty("name").GetString() == "t_ownership")
            .GetProperty("rows")[0];
        Assert.Equal(4, publicMuseums.GetProperty("count").GetInt32());
        var tidy = File.ReadAllLines(Path.Combine(folder.FullName, "guide.csv"));
        Assert.Equal("section,table,row,column,measure,value,base,reason", tidy[0].TrimStart('\uFEFF'));
        Assert.Contains("profile,t_ownership,public,,count,4,24,", tidy);
        Assert.Contains(tidy, line =>
            line.StartsWith("profile,t_ownership,public,,share,0.16666666666666666,24", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Answers_ThroughTheDatabase_GiveTheSameFigures()
    {
        var data = Path.Combine(folder.FullName, "survey.db");
        var import = CommandProcess.Run("import", Example.GuideAnswers, "--survey", "digital-skills", "--data", data);
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains("24 responses stored", import.Output, StringComparison.Ordinal);
        var raw = Path.Combine(folder.FullName, "raw.csv");
        Assert.Equal(
            0,
            CommandProcess.Run("export", "--survey", "digital-skills", "--raw", "--out", raw, "--data", data).ExitCode
        );
        Assert.Equal(
            0,
            CommandProcess
                .Run(
                    "analyse",
                    raw,
                    "--questionnaire",
                    Example.DigitalSkillsFolder,
                    "--out",
                    Path.Combine(folder.FullName, "raw-report.csv")
                )
                .ExitCode
        );
        Assert.Equal(
            0,
            CommandProcess
                .Run("export", "--survey", "digital-skills", "--out", Path.Combine(folder.FullName, "stored.csv"), "--data", data)
                .ExitCode
        );
        Assert.Contains(
            "econstruction",
            File.ReadAllText(Path.Combine(folder.FullName, "raw.notice.json")),
            StringComparison.Ordinal
        );
        var direct = File.ReadAllText(Analyse("direct.csv"));
        Assert.Equal(direct, File.ReadAllText(Path.Combine(folder.FullName, "raw-report.csv")));
        Assert.Equal(direct, File.ReadAllText(Path.Combine(folder.FullName, "stored.csv")));
    }

    [Fact]
    public void Import_DryRun_TellsWhatMatchedAndStoresNothing()
    {
        var data = Path.Combine(folder.FullName, "survey.db");
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
        var data = Path.Combine(folder.FullName, "survey.db");
        var answers = Write("answers.csv", "response_id,ownership\na,public\nb,nonsense\nc,private\n"u8.ToArray());
        Assert.Equal(1, CommandProcess.Run("import", answers, "--survey", "digital-skills", "--data", data).ExitCode);
        Assert.False(File.Exists(data));
        var skipping = CommandProcess.Run("import", answers, "--survey", "digital-skills", "--data", data, "--skip-faulty");
        Assert.Equal(0, skipping.ExitCode);
        Assert.Contains("2 responses stored", skipping.Output, StringComparison.Ordinal);
        Assert.Equal(
            "response_id,ownership\nb,nonsense\n",
            File.ReadAllText(Path.Combine(folder.FullName, "answers.faulty.csv"))
        );
    }

    [Fact]
    public void CrossTab_AsJson_HasTheContractsShape()
    {
        var (exitCode, output, _) = CommandProcess.Run(
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            "ownership",
            "--columns",
            "country",
            "--json"
        );
        Assert.Equal(0, exitCode);
        using var table = JsonDocument.Parse(output);
        var root = table.RootElement;
        Assert.Equal("ownership", root.GetProperty("rows").GetProperty("variable").GetString());
        Assert.Equal("Public body", root.GetProperty("rows").GetProperty("categories")[0].GetProperty("label").GetString());
        Assert.Equal(24, root.GetProperty("respondents").GetInt32());
        foreach (
            var name in new[]
            {
                "counts",
                "columnBases",
                "columnShares",
                "rowShares",
                "expected",
                "adjustedResiduals",
                "columnLetters",
                "marks",
            }
        )
        {
            Assert.Equal(5, root.GetProperty(name).GetArrayLength());
            Assert.Equal(
                root.GetProperty("columns").GetProperty("categories").GetArrayLength(),
                root.GetProperty(name)[0].GetArrayLength()
            );
        }

        Assert.Equal("fisher-exact", root.GetProperty("test").GetProperty("method").GetString());
        Assert.Equal("cramers-v", root.GetProperty("test").GetProperty("effect").GetProperty("name").GetString());
    }

    [Theory, InlineData("{country} = 'ES'", 6), InlineData("{country} = 'ES' and {size} anyof ['1_9','10_49']", null)]
    public void Where_KeepsThoseForWhomTheConditionHolds(string condition, int? respondents)
    {
        var target = Path.Combine(folder.FullName, "where.json");
        Assert.Equal(
            0,
            CommandProcess
                .Run(
                    "analyse",
                    Example.GuideAnswers,
                    "--questionnaire",
                    Example.DigitalSkillsFolder,
                    "--out",
                    target,
                    "--where",
                    condition
                )
                .ExitCode
        );
        using var report = JsonDocument.Parse(File.ReadAllBytes(target));
        var kept = report.RootElement.GetProperty("respondents").GetInt32();
        Assert.InRange(kept, 1, 6);
        Assert.True(respondents is null || respondents == kept);
    }

    [Fact]
    public void Where_ThatNamesNoQuestion_IsAFault()
    {
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            Path.Combine(folder.FullName, "x.json"),
            "--where",
            "{nonsense} = 1"
        );
        Assert.Equal(1, exitCode);
        Assert.Contains("nonsense", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_SaysTheNoticeOfItsAnswers()
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(Analyse("guide.json")));
        Assert.Contains("econstruction", report.RootElement.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    private string Analyse(string name)
    {
        var target = Path.Combine(folder.FullName, name);
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            target
        );
        Assert.Equal((0, ""), (exitCode, error));
        return target;
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
