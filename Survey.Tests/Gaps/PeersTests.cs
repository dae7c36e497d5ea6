using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Gaps;

/// <summary>
/// What respondents may see of others: sizes around the threshold, subtraction, and means that reveal too much.
/// </summary>
public sealed class PeersTests
{
    private const int MinCell = 10;

    [Fact]
    public void Of_MinCellOrFewer_ShowsNothing() => Assert.Empty(Of(("GR", 10)));

    [Fact]
    public void Of_MinCellOthers_ShowsEverybody()
    {
        var everyone = Assert.Single(Of(("GR", 5), ("IT", 6)));

        Assert.Null(everyone.Category);
        Assert.Equal(11, everyone.Respondents);
    }

    [Fact]
    public void Of_ACategoryBelowMinCell_HidesItAndWhatSubtractionWouldGiveBack() =>
        Assert.Equal([null, "ES"], Of(("GR", 9), ("IT", 12), ("ES", 20)).Select(peers => peers.Category));

    [Fact]
    public void Of_CategoriesOfMinCell_ShowsThemAll() =>
        Assert.Equal([null, "GR", "IT"], Of(("GR", 11), ("IT", 11)).Select(peers => peers.Category));

    [Fact]
    public void Of_Levels_IsTheirMeanOverSkillsAndRespondents()
    {
        var group = Of(("GR", 8), ("IT", 12))[0].Groups[0];

        // Levels cycle through 0, 1, 2, 3 over the respondents of each country, two and three times.
        Assert.Equal("basic", group.Group);
        Assert.Equal(1.5, group.Now!.Value, 12);
    }

    [Fact]
    public void Of_NearlyEverybodyAlike_ShowsTheMeanOnlyOfTwiceMinCell()
    {
        Assert.Null(Of(("GR", 19))[0].Groups[0].Wanted);
        Assert.Equal(3, Of(("GR", 20))[0].Groups[0].Wanted);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Of_FewWhoSaidWhatTheyWant_TellsNoMeanOfThemAlone(int both)
    {
        var folder = Example.DigitalSkills();
        var builder = new ResponseSetBuilder(folder.Questionnaire);
        for (var i = 0; i < 40; i++)
        {
            var answers = Answers(folder.Questionnaire, "GR", i);
            if (i >= both)
            {
                answers.Remove("basic_desired");
            }

            builder.Add(new Response { Answers = answers });
        }

        var groups = Peers.Of(folder.Plan!, builder.Build(), MinCell)[0].Groups;
        Assert.Equal(both > MinCell, groups[0].Now is not null);
        Assert.Null(groups[0].Wanted);
        Assert.NotNull(groups[1].Now);
    }

    /// <summary>
    /// Somebody sends all answers but one, and subtracts them from each mean: the last person's mean level is left a range of two
    /// levels.
    /// </summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(45)]
    public void Of_AllAnswersButOneKnown_LeaveTheLastOneARangeOfTwoLevels(int respondents)
    {
        var answers = Enumerable.Range(0, respondents).Select(i => (Level: i % 4, IsKnown: i < respondents - 1)).ToList();
        var shown = Of(("GR", respondents))[0].Groups[0].Now!.Value;

        var step = respondents >= 20 ? 0.1 : 0.2;
        var known = answers.Where(answer => answer.IsKnown).Sum(answer => answer.Level);
        var (least, most) = (respondents * (shown - step / 2) - known, respondents * (shown + step / 2) - known);
        Assert.Equal(Math.Round(shown / step), shown / step, 9);
        Assert.InRange(answers[^1].Level, least - 1e-9, most + 1e-9);
        Assert.True(most - least >= 2);
    }

    /// <summary>Respondents who have each level in turn and all want the highest.</summary>
    private static IReadOnlyList<PeerGroup> Of(params (string Country, int Respondents)[] countries)
    {
        var folder = Example.DigitalSkills();
        var builder = new ResponseSetBuilder(folder.Questionnaire);
        foreach (var (country, respondents) in countries)
        {
            for (var i = 0; i < respondents; i++)
            {
                builder.Add(new Response { Answers = Answers(folder.Questionnaire, country, i) });
            }
        }

        return Peers.Of(folder.Plan!, builder.Build(), MinCell);
    }

    private static Dictionary<string, AnswerValue> Answers(Questionnaire questionnaire, string country, int level)
    {
        var answers = questionnaire
            .Questions.OfType<MatrixQuestion>()
            .ToDictionary(
                matrix => matrix.Name,
                AnswerValue (matrix) =>
                    new RowsValue(
                        matrix.Rows.ToDictionary(
                            row => row.Code,
                            _ => matrix.Columns[matrix.Name.EndsWith("desired", StringComparison.Ordinal) ? 3 : level % 4].Code
                        )
                    )
            );
        answers.Add("country", new TextValue(country));
        return answers;
    }
}
