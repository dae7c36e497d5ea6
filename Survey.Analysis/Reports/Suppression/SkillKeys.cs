using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>The names of what is counted about skills and is no question of its own.</summary>
internal static class SkillKeys
{
    public const string More = "more";
    public const string Equal = "equal";
    public const string Less = "less";
    public const string NoMore = "no more";

    public static string Need(SkillPair pair) => $"need of {pair.Group}/{pair.Skill.Code}";

    public static string Lesson(int lesson) => $"need of lesson {lesson}";
}
