using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Tests.Tables;

namespace Survey.Tests.Gaps;

/// <summary>Tests of the desired against the current level.</summary>
public sealed class LevelChangeTests
{
    [Fact]
    public void Change_OfTheGuidesWebsites_CountsTheSameRespondentsAsTheGap()
    {
        var folder = Example.DigitalSkills();
        var gap = GuideGaps(folder.Questionnaire).Everyone.Skills.Single(skill => skill.Gap.Skill.Code == "website_create").Gap;
        var change = gap.Change.Value!;
        Assert.Equal(gap.WantsMore.Count.Value, change.Up);
        Assert.Equal(gap.WantsMore.Base.Value, change.Pairs);
        Assert.Equal(change.Pairs, change.Up + change.Down + change.Zeros);
        Assert.True(change.IsExact);
        Assert.Equal(Math.Min(1, 2 * Math.Pow(0.5, change.Up) * (change.Down == 0 ? 1 : double.NaN)), change.SignP, 12);
    }

    [Fact]
    public void Change_OfFiveWhoAllWantOneLevelMore_IsTwoInThirtyTwo()
    {
        var change = Change(Enumerable.Repeat(("l0", "l1"), 5)).Value!;
        Assert.Equal(2 / 32d, change.SignedRankP!.Value, 12);
        Assert.Equal(2 / 32d, change.SignP, 12);
        Assert.Equal(1, change.RankBiserial);
    }

    [Fact]
    public void Change_OfLargerAndSmallerSteps_RanksThem()
    {
        // Differences 2, 1, -1: ranks 3, 1.5, 1.5; V+ = 4.5 of 6; the sums at least as far from 3 are 0, 1.5, 1.5, 4.5, 4.5, 6: 6
        // of 8.
        var change = Change([("l0", "l2"), ("l0", "l1"), ("l1", "l0"), ("l1", "l1")]).Value!;
        Assert.Equal(6 / 8d, change.SignedRankP!.Value, 12);
        Assert.Equal((2, 1, 1), (change.Up, change.Down, change.Zeros));
        Assert.Equal(0.5, change.RankBiserial!.Value, 12);
    }

    [Fact]
    public void Change_WithoutAnyDifference_HasPOne()
    {
        var change = Change([("l1", "l1"), ("l0", "l0")]).Value!;
        Assert.Equal((1.0, 1.0, 2), (change.SignedRankP!.Value, change.SignP, change.Zeros));
        Assert.Null(change.RankBiserial);
    }

    [Fact]
    public void Change_WithoutPairs_HasAReason()
    {
        Assert.Equal(ReasonKind.NoAnswers, Change([]).Reason!.Kind);
        Assert.Equal(ReasonKind.NoAnswers, Change([], weight: 2).Reason!.Kind);
    }

    [Fact]
    public void Change_WithEqualWeights_IsMcNemarsTest()
    {
        var change = Change([("l0", "l2"), ("l0", "l1"), ("l1", "l0"), ("l1", "l1")], weight: 2).Value!;
        Assert.Equal((4, 2, 1, 1), (change.Pairs, change.Up, change.Down, change.Zeros));
        Assert.Null(change.SignedRankP);
        // Two up and one down: z = 1/√3.
        Assert.Equal(0.563702861650773, change.SignP, 12);
        Assert.Equal(1, Change([("l0", "l0")], weight: 2).Value!.SignP);
    }

    private static GapsResult GuideGaps(Questionnaire questionnaire)
    {
        var answers = Example.Guide(questionnaire);
        var skill = new Option("website_create", new LocalizedText("Websites"));
        var pair = new SkillPair(
            "advanced",
            "web",
            2,
            skill,
            Column(answers, "advanced_current"),
            Column(answers, "advanced_desired")
        );
        return GapCalculator.Of([pair], answers, breakdown: null);
    }

    private static ChoiceColumn Column(ResponseSet answers, string matrix) => answers.Find($"{matrix}/website_create")!;

    private static Outcome<LevelChange> Change(IEnumerable<(string Now, string Wanted)> levels, double weight = 1)
    {
        var answers = Synthetic.Set(
            levels.Select(level => new Response
            {
                Weight = weight,
                Answers = new Dictionary<string, AnswerValue>
                {
                    ["now"] = new RowsValue(new Dictionary<string, string> { ["a"] = level.Now }),
                    ["wanted"] = new RowsValue(new Dictionary<string, string> { ["a"] = level.Wanted }),
                },
            })
        );
        var pair = new SkillPair(
            "group",
            "area",
            1,
            new Option("a", new LocalizedText("A")),
            answers.Find("now/a")!,
            answers.Find("wanted/a")!
        );
        return GapCalculator.Of([pair], answers, breakdown: null).Everyone.Skills[0].Gap.Change;
    }
}
