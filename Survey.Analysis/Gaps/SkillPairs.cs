using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Gaps;

/// <summary>The skills of a plan with their answers.</summary>
internal static class SkillPairs
{
    /// <summary>Every skill of the plan with its two columns, the levels in the plan's order.</summary>
    /// <param name="plan">The plan of the questionnaire that was answered.</param>
    /// <param name="responses">The answers.</param>
    public static IReadOnlyList<SkillPair> Of(ReportPlan plan, ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(responses);
        return [.. plan.SkillGroups.SelectMany(group => group.Skills.Select(skill => Pair(plan, group, skill, responses)))];
    }

    private static SkillPair Pair(ReportPlan plan, SkillGroup group, SkillPlacement skill, ResponseSet responses)
    {
        var (current, desired) = (
            Levels(plan, responses, $"{group.Current}/{skill.Skill}"),
            Levels(plan, responses, $"{group.Desired}/{skill.Skill}")
        );
        var row = ((MatrixQuestion)current.Question).Rows.Find(skill.Skill)!;
        return new(group.Id, skill.Area, skill.Lesson, row, current, desired);
    }

    /// <summary>The column with its options from the lowest level to the highest.</summary>
    private static ChoiceColumn Levels(ReportPlan plan, ResponseSet responses, string variable)
    {
        var column = responses.Find(variable)
            ?? throw new ArgumentException($"'{variable}' is not a variable with options.", nameof(variable));
        var places = plan.Levels.Select(level => column.Options.TakeWhile(option => option.Code != level).Count()).ToList();
        return new ChoiceColumn
        {
            Variable = column.Variable,
            Question = column.Question,
            IsMultiple = column.IsMultiple,
            Options = [.. places.Select(place => column.Options[place])],
            Chosen = [.. places.Select(place => column.Chosen[place])],
            Answered = column.Answered,
            Eligible = column.Eligible,
        };
    }
}
