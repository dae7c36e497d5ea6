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
        var open = Run(rows, columns, "0");
        var hidden = Run(rows, columns, K.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(Counts(open), count => count < K);
        Assert.All(Counts(hidden), count => Assert.True(count >= K, $"{count} is shown"));
        Assert.Contains("hidden", hidden, StringComparison.Ordinal);
        Assert.Contains("counts below 5, zeros included", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("p = ", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("V 0", hidden, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\) [A-Z]+ ", hidden);
    }

    [Fact]
    public void CrossTab_WithMinCellAndWeights_DrawsNoSmallCountAndNoWeights()
    {
        var hidden = Run("ownership", "country", "5", "--weights-equal", "ownership");
        Assert.All(Counts(hidden), count => Assert.True(count >= K, $"{count} is shown"));
        Assert.DoesNotContain("Effective base", hidden, StringComparison.Ordinal);
    }

    private static string Run(string rows, string columns, string minCell, params string[] more)
    {
        var (exitCode, output, error) = CommandProcess.Run([
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            Example.DigitalSkillsFolder,
            "--rows",
            rows,
            "--columns",
            columns,
            "--min-cell",
            minCell,
            .. more,
        ]);
        Assert.True(exitCode == 0, error);
        return output;
    }

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
