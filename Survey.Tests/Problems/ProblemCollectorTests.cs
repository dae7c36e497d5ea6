using Survey.Analysis.Problems;

namespace Survey.Tests.Problems;

public sealed class ProblemCollectorTests
{
    private readonly ProblemCollector problems = new("answers.csv", limit: 2);

    [Fact]
    public void Problems_AreInTheOrderOfTheLines()
    {
        problems.Add("file/no-rows", new(7));
        problems.Add("file/unknown-format", new(1));
        Assert.Equal(["file/unknown-format", "file/no-rows"], problems.Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void Problem_OfAWholeFile_NamesNoLine()
    {
        problems.Add("file/no-rows", new(0));
        problems.Add("file/no-rows", new(7));
        Assert.StartsWith("answers.csv: file/no-rows: ", problems.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("answers.csv:7: file/no-rows: ", problems.Problems[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_BeyondTheLimit_AreOnlyCounted()
    {
        Assert.True(problems.IsEmpty);
        for (var line = 1; line <= 5; line++)
        {
            problems.Add("file/no-rows", new(line));
        }

        Assert.Equal((2, 3), (problems.Problems.Count, problems.More));
    }

    [Fact]
    public void Add_NamesThePlaceAndHidesTheCaseOfTheRule()
    {
        problems.Add("margins/sum:zero", new(3, "row 3"), "country");
        var problem = Assert.Single(problems.Problems);
        Assert.Equal(("margins/sum", "row 3"), (problem.Id, problem.Place));
        Assert.StartsWith("row 3: the population of 'country'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warn_TheSameRuleAndPlace_IsOneWarningThatNamesTheFirstRow()
    {
        problems.WarnOfRow("answers/not-applicable", new(2, "tools"), row: 2, "dropped");
        problems.WarnOfRow("answers/not-applicable", new(9, "tools"), row: 8, "dropped");
        var warning = Assert.Single(problems.Warnings);
        Assert.Equal("tools: dropped (2 responses, the first in row 2)", warning.Message);
        Assert.True(problems.IsEmpty);
    }
}
