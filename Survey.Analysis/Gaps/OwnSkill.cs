using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Gaps;

/// <summary>One respondent's level of a skill.</summary>
/// <param name="Group">The id of the skill group.</param>
/// <param name="Lesson">The number of the lesson that teaches the skill.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Now">The level now, the lowest being 0.</param>
/// <param name="Wanted">The level wanted.</param>
public sealed record OwnSkill(string Group, int Lesson, Option Skill, int Now, int Wanted)
{
    /// <summary>How many levels are missing; 0 or less where none is.</summary>
    public int Gap => Wanted - Now;
}
