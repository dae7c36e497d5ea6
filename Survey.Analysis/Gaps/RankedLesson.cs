namespace Survey.Analysis.Gaps;

/// <summary>A lesson with its place in the order of need, by each of the methods.</summary>
/// <param name="Need">The lesson.</param>
/// <param name="Rank">By mean Ranked Discrepancy Score, 1 the greatest need.</param>
/// <param name="RankByWeightedDiscrepancy">By mean weighted discrepancy.</param>
/// <param name="RankByShare">By the share that wants more of at least one of its skills.</param>
internal sealed record RankedLesson(LessonNeed Need, int? Rank, int? RankByWeightedDiscrepancy, int? RankByShare)
{
    /// <summary>Whether every method gives the same rank.</summary>
    public bool MethodsAgree => Rank == RankByWeightedDiscrepancy && Rank == RankByShare;
}
