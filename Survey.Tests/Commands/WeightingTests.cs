using System.Text.Json;

namespace Survey.Tests.Commands;

/// <summary>
/// Weights from the command line: computed, reported, described in the results, and refused with rule and remedy.
/// </summary>
public sealed class WeightingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Margins_AreRakedTrimmedToldAndNamedInJsonAndMethodSheet()
    {
        var codes = UpskillingCodes().ToList();
        var population = Write(
            "question;code;population\ncountry;GR;100\ncountry;IT;100\ncountry;ES;150\ncountry;NL;50\n"
                + string.Concat(codes.Select(code => FormattableString.Invariant($"upskilling;{code};{400.0 / codes.Count}\n")))
        );
        var target = Path.Combine(folder.FullName, "report.json");
        var (exitCode, _, error) = CommandProcess.Run(
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--out",
            target,
            "--margins",
            population,
            "--trim",
            "0.2,4",
            "--language",
            "nl"
        );
        Assert.True(exitCode == 0, error);
        Assert.Contains("raking", error, StringComparison.Ordinal);
        Assert.Contains("Effectieve basis (Kish)", error, StringComparison.Ordinal);
        Assert.Contains("resterende verschil", error, StringComparison.Ordinal);

        using var report = JsonDocument.Parse(File.ReadAllBytes(target));
        var weighting = report.RootElement.GetProperty("weighting");
        Assert.Equal("raking", weighting.GetProperty("method").GetString());
        Assert.Equal(
            ["country", "upskilling"],
            weighting.GetProperty("variables").EnumerateArray().Select(item => item.GetString())
        );
        Assert.Equal([0.2, 4], weighting.GetProperty("trim").EnumerateArray().Select(item => item.GetDouble()));
        Assert.InRange(weighting.GetProperty("effectiveBase").GetDouble(), 5, 24);
        Assert.InRange(weighting.GetProperty("largestError").GetDouble(), 0, 1e-9);
        var method = report
            .RootElement.GetProperty("method")
            .EnumerateArray()
            .Single(fact => fact.GetProperty("key").GetString() == "weighting");
        Assert.Contains("country, upskilling", method.GetProperty("value").GetString(), StringComparison.Ordinal);
        var spain = report
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("tables").EnumerateArray())
            .Single(table => table.GetProperty("name").GetString() == "t_country")
            .GetProperty("rows")
            .EnumerateArray()
            .Single(row => row.GetProperty("code").GetString() == "ES");
        Assert.Equal(150 / 400d, spain.GetProperty("share").GetDouble(), 1e-9);
        Assert.Equal(6, spain.GetProperty("count").GetInt32());
    }

    [Fact]
    public void CrossTab_WithEqualGroups_HasATestOfTheMultipleChoiceAndNamesTheWeighting()
    {
        var (exitCode, output, error) = CommandProcess.Run(
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            "scarce_skills",
            "--columns",
            "ownership",
            "--weights-equal",
            "ownership",
            "--alpha",
            "0.01",
            "--json"
        );
        Assert.True(exitCode == 0, error);
        using var table = JsonDocument.Parse(output);
        var test = table.RootElement.GetProperty("test");
        Assert.Equal("rao-scott", test.GetProperty("method").GetString());
        Assert.InRange(test.GetProperty("p").GetDouble(), 0, 1);
        Assert.Equal(JsonValueKind.Null, test.GetProperty("denominatorDf").ValueKind);
        Assert.Equal("equal-groups", table.RootElement.GetProperty("weighting").GetProperty("method").GetString());
        Assert.Equal(0.01, table.RootElement.GetProperty("alpha").GetDouble());
    }

    [Fact]
    public void EvenCountries_KeepTheirExactTest()
    {
        var (_, output, error) = CommandProcess.Run(
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            "ownership",
            "--columns",
            "country",
            "--weights-equal",
            "country",
            "--json"
        );
        Assert.Contains("design effect 1.00", error, StringComparison.Ordinal);
        using var table = JsonDocument.Parse(output);
        Assert.Equal("fisher-exact", table.RootElement.GetProperty("test").GetProperty("method").GetString());
    }

    [Theory]
    [InlineData("weights/empty-cell", ":3:", "question,code,share\ncountry,GR,0.5\ncountry,AL,0.5\n")]
    [InlineData("weights/missing-margin", ":2:", "question,code,share\ncountry,GR,0.5\ncountry,IT,0.5\n")]
    [InlineData("margins/totals", ":4:", "question,code,population\ncountry,GR,1000\ncountry,IT,500\nownership,public,350\n")]
    [InlineData("margins/unknown-question", ":2:", "question,code,share\ncountries,GR,1\n")]
    public void Margins_ThatDoNotFit_AreAFaultWithRuleAndLine(string id, string line, string population)
    {
        var path = Write(population);
        var (exitCode, _, error) = CommandProcess.Run(
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            "ownership",
            "--columns",
            "country",
            "--margins",
            path
        );
        Assert.Equal(1, exitCode);
        Assert.Contains($"{path}{line} {id}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_OfASurveyInTheDatabase_AreThoseItHas()
    {
        var (exitCode, _, error) = CommandProcess.Run(
            "export",
            "--survey",
            "digital-skills",
            "--out",
            Path.Combine(folder.FullName, "x.json"),
            "--weights",
            "w"
        );
        Assert.Equal(1, exitCode);
        Assert.Contains("options/weights-of-survey", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--trim", "3")]
    [InlineData("--trim", "2,3")]
    [InlineData("--weights-equal", "country", "--margins", "x.csv")]
    [InlineData("--alpha", "1")]
    public void WrongUsage_ExitsWithTwo(params string[] options) =>
        Assert.Equal(
            2,
            CommandProcess
                .Run([
                    "crosstab",
                    Example.GuideAnswers,
                    "--questionnaire",
                    Example.DigitalSkillsFolder,
                    "--rows",
                    "ownership",
                    "--columns",
                    "country",
                    .. options,
                ])
                .ExitCode
        );

    private static IEnumerable<string> UpskillingCodes()
    {
        var responses = Example.Guide(Example.DigitalSkills().Questionnaire);
        var column = responses.Find("upskilling")!;
        return column.Options.Where((_, i) => column.Chosen[i].Count() > 0).Select(option => option.Code);
    }

    private string Write(string population)
    {
        var path = Path.Combine(folder.FullName, "population.csv");
        File.WriteAllText(path, population);
        return path;
    }
}
