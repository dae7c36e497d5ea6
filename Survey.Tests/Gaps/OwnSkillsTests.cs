using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Gaps;

public sealed class OwnSkillsTests
{
    [Fact]
    public void Gaps_OfOneRespondent_AreOrderedByStepsThenByTheLevelWanted()
    {
        var own = Of(("sign_in", 2, 2), ("wifi", 0, 2), ("browser", 1, 3), ("passwords", 3, 1), ("apps", 0, 3));

        Assert.Equal(["apps", "browser", "wifi"], own.Gaps.Select(skill => skill.Skill.Code));
        Assert.Equal([3, 2, 2], own.Gaps.Select(skill => skill.Gap));
    }

    [Fact]
    public void Levels_OfAGroup_AreMeansOfTheSkillsWithBoth()
    {
        var own = Of(("sign_in", 1, 2), ("wifi", 2, 3));

        Assert.Equal(new GroupLevels("basic", 1.5, 2.5), own.Levels("basic"));
        Assert.Equal(new GroupLevels("advanced", null, null), own.Levels("advanced"));
    }

    [Fact]
    public void Lessons_OfTheGaps_PutWhatComesBeforeTheCourseFirst() =>
        Assert.Equal([0], Of(("wifi", 0, 1)).Lessons.Select(lesson => lesson.Key));

    private static OwnSkills Of(params (string Skill, int Now, int Wanted)[] skills)
    {
        var folder = Example.DigitalSkills();
        var levels = folder.Plan!.Levels;
        RowsValue Rows(Func<(string Skill, int Now, int Wanted), int> level) =>
            new(skills.ToDictionary(skill => skill.Skill, skill => levels[level(skill)]));
        return OwnSkills.Of(
            folder.Plan,
            folder.Questionnaire,
            new Dictionary<string, AnswerValue>
            {
                ["basic_current"] = Rows(skill => skill.Now),
                ["basic_desired"] = Rows(skill => skill.Wanted),
            }
        );
    }
}
