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
}
