using System.Globalization;
using System.Text.RegularExpressions;

namespace Survey.Tests.Commands;

/// <summary>What a reader of the terminal sees with <c>--min-cell</c>.</summary>
public sealed class HiddenCellsTests
{
    private const int K = 5;

    [Theory]
    [InlineData("ownership", "size")]
    [InlineData("scarce_skills", "country")]
    [InlineData("advanced_current/website_create", "upskilling,country")]
    public void CrossTab_WithMinCell_DrawsNoSmallCountAndTellsNoTest(string rows, string columns)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("threefold.csv");
        var lines = File.ReadAllLines(Example.GuideAnswers);
        File.WriteAllLines(path, [lines[0], .. Enumerable.Repeat(lines[1..], 3).SelectMany(answers => answers)]);
        var open = Run(path, rows, columns, "0");
        var hidden = Run(path, rows, columns, K.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(Counts(open), count => count < K);
        Assert.All(Counts(hidden), count => Assert.True(count >= K, $"{count} is shown"));
        Assert.Contains("hidden", hidden, StringComparison.Ordinal);
        Assert.Contains("counts below 5, zeros included", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("p = ", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("V 0", hidden, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\) [A-Z]+ ", hidden);
    }

    [Theory]
    [InlineData("ownership", "size", "en", "Left out: Who owns your museum?", "(ownership × size). Too many of its counts")]
    [InlineData("scarce_skills", "country", "en", "Left out: Which digital skills", "(scarce_skills × country). ")]
    [InlineData("ownership", "upskilling,country", "nl", "Weggelaten: ", "(ownership × country). Te veel van de aantallen")]
    public void CrossTab_OfWhichNoCellIsShown_IsLeftOutAndSaysWhy(
        string rows,
        string columns,
        string language,
        string start,
        string reason
    )
    {
        var (exitCode, output, error) = Command(Example.GuideAnswers, rows, columns, "--min-cell", "5", "--language", language);
        Assert.True(exitCode == 0, error);
        Assert.StartsWith(start, output, StringComparison.Ordinal);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.DoesNotContain("│", output, StringComparison.Ordinal);
        var (_, json, _) = Command(Example.GuideAnswers, rows, columns, "--min-cell", "5", "--json");
        Assert.Contains("\"leftOut\": \"Left out: ", json, StringComparison.Ordinal);
    }

    /// <summary>Also where the weights come out even, since that reveals the sizes of the groups.</summary>
    [Theory]
    [InlineData("ownership")]
    [InlineData("country")]
    public void CrossTab_WithMinCellAndWeights_IsRefusedAndSaysWhy(string groups)
    {
        var (exitCode, output, error) = Command(
            Example.GuideAnswers,
            "ownership",
            "size",
            "--min-cell",
            "5",
            "--weights-equal",
            groups
        );
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("options/min-cell-weighted", error, StringComparison.Ordinal);
        Assert.Contains("whoever knows the weights", error, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossTab_OfAnswersWithWeights_HidesSmallCountsOnlyWithoutTheWeights()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("weighted.csv");
        var lines = File.ReadAllLines(Example.GuideAnswers);
        File.WriteAllLines(path, lines.Select((line, i) => i == 0 ? $"{line},weight" : $"{line},{1 + (i % 3)}"));
        Assert.Equal(1, Command(path, "ownership", "country", "--min-cell", "5").ExitCode);
        Assert.Equal(
            Run(Example.GuideAnswers, "ownership", "country", "5"),
            Command(path, "ownership", "country", "--min-cell", "5", "--unweighted").Output
        );
        Assert.Equal(2, Command(path, "ownership", "country", "--unweighted", "--weights", "weight").ExitCode);
    }

    private static string Run(string answers, string rows, string columns, string minCell)
    {
        var (exitCode, output, error) = Command(answers, rows, columns, "--min-cell", minCell);
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static (int ExitCode, string Output, string Error) Command(
        string answers,
        string rows,
        string columns,
        params string[] more
    ) =>
        CommandProcess.Run([
            "crosstab",
            answers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            rows,
            "--columns",
            columns,
            .. more,
        ]);

    /// <summary>Counts beside their share, and the bases in the last line.</summary>
    private static IEnumerable<int> Counts(string output) =>
        Regex
            .Matches(output, @"(\d+) \(\d+\.\d%\)")
            .Concat(
                output
                    .Split('\n')
                    .Where(line => line.Contains("base  ", StringComparison.Ordinal))
                    .SelectMany(line => Regex.Matches(line, @"(\d+)"))
            )
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
}
