namespace Survey.Analysis.Gaps;

/// <summary>A skill with its place in the order of need.</summary>
/// <param name="Gap">The skill.</param>
/// <param name="Rank">Its rank by Ranked Discrepancy Score, 1 the greatest need; equal scores share a rank. Null without a
/// score.</param>
/// <param name="RankByWeightedDiscrepancy">Its rank by Borich's mean weighted discrepancy.</param>
/// <param name="RankByShare">Its rank by the share that wants more.</param>
/// <param name="RankFrom">The best rank that the intervals allow: 1 + the skills that certainly have a greater need.</param>
/// <param name="RankTo">The last rank that the intervals allow.</param>
public sealed record RankedSkill(
    SkillGap Gap,
    int? Rank,
    int? RankByWeightedDiscrepancy,
    int? RankByShare,
    int? RankFrom,
    int? RankTo
)
{
    /// <summary>Whether no other skill's interval overlaps, so that the rank does not depend on who happened to answer.</summary>
    public bool IsCertain => RankFrom is not null && RankFrom == RankTo;
}
