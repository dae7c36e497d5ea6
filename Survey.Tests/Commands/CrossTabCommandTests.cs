using System.Text.Json;

namespace Survey.Tests.Commands;

/// <summary><c>crosstab</c> as JSON.</summary>
public sealed class CrossTabCommandTests
{
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

    [Fact]
    public void CrossTab_OfAMatrix_HasATableForEachRowOfIt()
    {
        var (exitCode, output, _) = CrossTab("--rows", "advanced_current,size", "--columns", "ownership", "--json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        var tables = json.RootElement.GetProperty("tables");
        Assert.Equal(13, tables.GetArrayLength());
        Assert.Equal("advanced_current/website_create", Variable(tables[0]));
        Assert.Equal("size", Variable(tables[12]));
        using var one = JsonDocument.Parse(CrossTab("--rows", "size", "--columns", "ownership", "--json").Output);
        Assert.Equal(one.RootElement.GetRawText(), tables[12].GetRawText(), ignoreAllWhiteSpace: true);
    }

    [Fact]
    public void CrossTab_OfAPattern_HasWhatFits()
    {
        var (exitCode, output, _) = CrossTab("--rows", "advanced_*/video", "--columns", "size", "--json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            ["advanced_current/video", "advanced_desired/video"],
            json.RootElement.GetProperty("tables").EnumerateArray().Select(Variable)
        );
    }

    [Fact]
    public void CrossTab_ByAQuestion_HasItsAnswersAsColumns()
    {
        var by = CrossTab("--rows", "ownership", "--by", "size", "--json");

        Assert.Equal(0, by.ExitCode);
        Assert.Equal(CrossTab("--rows", "ownership", "--columns", "size", "--json").Output, by.Output);
        Assert.Equal(2, CrossTab("--rows", "ownership", "--by", "size", "--columns", "country").ExitCode);
        Assert.Equal(2, CrossTab("--rows", "ownership", "--columns", " ,").ExitCode);
    }

    [Theory]
    [InlineData("owership", "did you mean 'ownership'?")]
    [InlineData("nothing_*", "There are ")]
    public void CrossTab_OfAnUnknownVariable_SaysWhichIsMeant(string rows, string expected)
    {
        var (exitCode, _, error) = CrossTab("--rows", rows, "--columns", "size");

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossTab_OfOneGroup_HasNoNoteOfWhatIsNotDrawn()
    {
        var (_, output, _) = CrossTab("--rows", "ownership", "--columns", "country", "--where", "{country} = 'ES'");

        Assert.DoesNotContain("Higher than", output, StringComparison.Ordinal);
        Assert.DoesNotContain("residual", output, StringComparison.Ordinal);
        Assert.Contains(
            "higher than",
            CrossTab("--rows", "ownership", "--columns", "country").Output,
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static string? Variable(JsonElement table) => table.GetProperty("rows").GetProperty("variable").GetString();

    private static (int ExitCode, string Output, string Error) CrossTab(params string[] options) =>
        CommandProcess.Run(["crosstab", Example.GuideAnswers, "--questionnaire", Example.DigitalSkillsFolder, .. options]);
}
