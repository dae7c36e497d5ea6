using System.Text;
using System.Text.Json;
using Survey.Tests.Excel;

namespace Survey.Tests.Commands;

/// <summary><c>analyse</c>: figures in every format, filters, and faults that write nothing.</summary>
public sealed class AnalyseCommandTests : CommandTests
{
    public static TheoryData<string, byte[]> FaultyAnswers =>
        new()
        {
            { "columns/unknown", "ownership,siz\npublic,1\n"u8.ToArray() },
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
        var target = Folder.File("out.xlsx");
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
        Assert.Equal(["answers.csv"], Directory.GetFiles(Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Analyse_OfManyFaults_NamesThemAll()
    {
        var answers = Write("answers.csv", "ownership,size\nx,1_9\npublic,y\nz,1_9\n"u8.ToArray());
        var (_, _, error) = CommandProcess.Run(
            "analyse",
            answers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            Folder.File("o.json")
        );
        Assert.Equal(3, error.Split("answers/unknown-code").Length - 1);
        Assert.Contains(":2: ", error, StringComparison.Ordinal);
        Assert.Contains(":3: ", error, StringComparison.Ordinal);
        Assert.Contains(":4: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WithLabels_AddsASheetOfTheAnswersInWords()
    {
        var target = Folder.File("guide.xlsx");
        var (exitCode, _, _) = CommandProcess.Run(
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
        Assert.Equal(0, exitCode);
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
            .GetProperty("rows")
            .EnumerateArray()
            .Single(row => row.GetProperty("code").GetString() == "public");
        Assert.Equal(4, publicMuseums.GetProperty("count").GetInt32());
        var tidy = File.ReadAllLines(Folder.File("guide.csv"));
        Assert.Equal("section,table,row,column,measure,value,base,reason", tidy[0].TrimStart('\uFEFF'));
        Assert.Contains("profile,t_ownership,public,,count,4,24,", tidy);
        Assert.Contains(tidy, line =>
            line.StartsWith("profile,t_ownership,public,,share,0.16666666666666666,24", StringComparison.Ordinal)
        );
    }

    [Theory, InlineData("{country} = 'ES'", 6), InlineData("{country} = 'ES' and {size} anyof ['1_9','10_49']", null)]
    public void Where_KeepsThoseForWhomTheConditionHolds(string condition, int? respondents)
    {
        var target = Folder.File("where.json");
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
            Folder.File("x.json"),
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
}
