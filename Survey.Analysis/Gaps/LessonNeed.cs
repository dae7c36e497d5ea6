using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>What the skills of one lesson say together about the need for it.</summary>
/// <param name="Lesson">The lesson's number.</param>
/// <param name="Skills">Its skills, from the greatest need to the least.</param>
/// <param name="AnyNeed">Respondents who want more of at least one of its skills; base = those who gave both levels of at least
/// one.</param>
/// <param name="MeanRankedDiscrepancy">The mean of its skills' Ranked Discrepancy Scores.</param>
/// <param name="MeanWeightedDiscrepancy">The mean of its skills' mean weighted discrepancies.</param>
internal sealed record LessonNeed(
    int Lesson,
    IReadOnlyList<RankedSkill> Skills,
    GapShare AnyNeed,
    Figure MeanRankedDiscrepancy,
    Figure MeanWeightedDiscrepancy
);
