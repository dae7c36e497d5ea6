using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Gaps;

/// <summary>What one respondent can do and would like to be able to do.</summary>
/// <param name="Skills">Those with both levels, in the plan's order.</param>
public sealed record OwnSkills(IReadOnlyList<OwnSkill> Skills)
{
    /// <summary>
    /// The skills of which more is wanted: the largest gap first, then the higher level wanted, then the plan's order.
    /// </summary>
    public IReadOnlyList<OwnSkill> Gaps =>
        [.. Skills.Where(skill => skill.Gap > 0).OrderByDescending(skill => skill.Gap).ThenByDescending(skill => skill.Wanted)];

    /// <summary>
    /// The skills of which more is wanted by the lesson that teaches them: the lesson with most missing levels first, what comes
    /// before the course (lesson 0) before all.
    /// </summary>
    public IReadOnlyList<IGrouping<int, OwnSkill>> Lessons =>
        [
            .. Gaps.GroupBy(skill => skill.Lesson)
                .OrderByDescending(lesson => lesson.Key == 0)
                .ThenByDescending(lesson => lesson.Sum(skill => skill.Gap))
                .ThenBy(lesson => lesson.Key),
        ];

    /// <param name="plan">The plan of the questionnaire that was answered.</param>
    /// <param name="questionnaire">That questionnaire.</param>
    /// <param name="answers">After the check.</param>
    public static OwnSkills Of(ReportPlan plan, Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(answers);
        return new([
            .. from skills in plan.SkillGroups
            from placement in skills.Skills
            let now = Level(plan, answers, skills.Current, placement.Skill)
            let wanted = Level(plan, answers, skills.Desired, placement.Skill)
            where now is not null && wanted is not null
            select new OwnSkill(
                skills.Id,
                placement.Lesson,
                Row(questionnaire, skills.Current, placement.Skill),
                now.Value,
                wanted.Value
            ),
        ]);
    }

    /// <summary>The mean levels of a skill group; without values where no skill has both levels.</summary>
    public GroupLevels Levels(string group)
    {
        var skills = Skills.Where(skill => skill.Group == group).ToList();
        return skills.Count == 0
            ? new(group, null, null)
            : new(group, skills.Average(skill => skill.Now), skills.Average(skill => skill.Wanted));
    }

    private static int? Level(ReportPlan plan, IReadOnlyDictionary<string, AnswerValue> answers, string matrix, string skill) =>
        answers.GetValueOrDefault(matrix) is RowsValue rows
        && rows.Rows.TryGetValue(skill, out var code)
        && plan.Levels.TakeWhile(level => level != code).Count() is var level
        && level < plan.Levels.Count
            ? level
            : null;

    private static Option Row(Questionnaire questionnaire, string matrix, string skill) =>
        ((MatrixQuestion)questionnaire.Find(matrix)!).Rows.Find(skill)!; // the plan has been checked against it
}
