using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests.Gaps;

/// <summary>
/// Two skills of lesson 1 and one of lesson 2, four respondents, levels 0 to 2 (current → desired, - is a blank):
/// <code>
/// skill  p1   p2   p3   p4
///  a     0→2  0→1  1→1  -→2
///  b     1→1  2→1  0→0  1→2
///  c     2→2  2→2  2→2  2→2
/// </code>
/// </summary>
public sealed class GapCalculatorTests
{
    private const string Json = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": ["n", "s"]},
          {"type": "matrix", "name": "now", "title": "Now", "columns": ["l0", "l1", "l2"], "rows": ["a", "b", "c"]},
          {"type": "matrix", "name": "wanted", "title": "Wanted", "columns": ["l0", "l1", "l2"], "rows": ["a", "b", "c"]}
        ]}]}
        """;

    private static readonly ResponseSet Answers = Example.Responses(
        Example.Questionnaire(Json),
        """
        place,now/a,wanted/a,now/b,wanted/b,now/c,wanted/c
        n,l0,l2,l1,l1,l2,l2
        n,l0,l1,l2,l1,l2,l2
        s,l1,l1,l0,l0,l2,l2
        s,,l2,l1,l2,l2,l2
        """
    );

    private static readonly GapsResult Result = GapCalculator.Of(Pairs(Answers), Answers, Answers.Find("place"));

    [Fact]
    public void Cannot_IsOfThoseWhoRatedThemselvesNow()
    {
        var cannot = Skill("a").Gap.Cannot;
        Assert.Equal((2, 3), (cannot.Count.Value, cannot.Base.Value));
        Assert.Equal(2 / 3d, cannot.Share.Value);
        Assert.True(cannot.Interval!.Value.Contains(2 / 3d));
    }

    [Fact]
    public void WantsMore_IsOfThoseWhoGaveBoth()
    {
        var wantsMore = Skill("a").Gap.WantsMore;
        Assert.Equal((2, 3), (wantsMore.Count.Value, wantsMore.Base.Value));
    }

    [Fact]
    public void Scores_AreNarinesAndBorichs()
    {
        // Skill a: discrepancies 2, 1, 0; mean desired 4/3. Skill b: 0, -1, 0, 1.
        Assert.Equal(-200 / 3d, Skill("a").Gap.RankedDiscrepancy.Value!.Value, 12);
        Assert.Equal(1 * 4 / 3d, Skill("a").Gap.MeanWeightedDiscrepancy.Value!.Value, 12);
        Assert.Equal(1 / 3d, Skill("a").Gap.MeanCurrent.Value!.Value, 12);
        Assert.Equal(0, Skill("b").Gap.RankedDiscrepancy.Value!.Value, 12);
    }

    [Fact]
    public void Rank_EqualScores_ShareARank()
    {
        Assert.Equal([1, 2, 2], Result.Everyone.Skills.Select(skill => skill.Rank));
        Assert.Equal(["a", "b", "c"], Result.Everyone.ByNeed.Select(skill => skill.Gap.Skill.Code));
    }

    [Fact]
    public void Rank_WithOverlappingIntervals_IsNotCertain()
    {
        Assert.False(Skill("a").IsCertain);
        Assert.Equal((1, 3), (Skill("a").RankFrom, Skill("a").RankTo));
    }

    [Fact]
    public void Breakdown_GivesAGroupACategory()
    {
        Assert.Equal(["n", "s"], Result.Groups.Select(group => group.Category.Code));
        Assert.Equal([2, 2], Result.Groups.Select(group => group.Gaps.Respondents.Value!.Value));
        var cannot = Result.Groups[0].Gaps.Skills[0].Gap.Cannot;
        Assert.Equal((2, 2), (cannot.Count.Value, cannot.Base.Value));
    }

    [Fact]
    public void NobodyRated_GivesReasonsAndNoRank()
    {
        var nobody = Answers.Only(BitSet.None(4));
        var skill = GapCalculator.Of(Pairs(nobody), nobody, breakdown: null).Everyone.Skills[0];
        Assert.Null(skill.Rank);
        Assert.Equal(ReasonKind.NoAnswers, skill.Gap.RankedDiscrepancy.Reason!.Kind);
        Assert.Equal(ReasonKind.NoAnswers, skill.Gap.Cannot.Share.Reason!.Kind);
    }

    [Fact]
    public void Lesson_AnyNeed_CountsARespondentOnce()
    {
        var lessons = LessonNeeds.Of(Result.Everyone, Answers);
        Assert.Equal([1, 2], lessons.Select(lesson => lesson.Need.Lesson));
        // p1 and p2 want more of a, p4 of b; all four gave both levels of a or b.
        Assert.Equal((3, 4), (lessons[0].Need.AnyNeed.Count.Value, lessons[0].Need.AnyNeed.Base.Value));
        Assert.Equal(-100 / 3d, lessons[0].Need.MeanRankedDiscrepancy.Value!.Value, 12);
        Assert.Equal((0, 4), (lessons[1].Need.AnyNeed.Count.Value, lessons[1].Need.AnyNeed.Base.Value));
        Assert.Equal([1, 2], lessons.Select(lesson => lesson.Rank));
        Assert.True(lessons[0].MethodsAgree);
    }

    private static RankedSkill Skill(string code) => Result.Everyone.Skills.Single(skill => skill.Gap.Skill.Code == code);

    private static IReadOnlyList<SkillPair> Pairs(ResponseSet answers) =>
        [
            .. new[] { ("a", 1), ("b", 1), ("c", 2) }.Select(skill => new SkillPair(
                "group",
                "area",
                skill.Item2,
                new Option(skill.Item1, new LocalizedText(skill.Item1)),
                answers.Find($"now/{skill.Item1}")!,
                answers.Find($"wanted/{skill.Item1}")!
            )),
        ];
}
