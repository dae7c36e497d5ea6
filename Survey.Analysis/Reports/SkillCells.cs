using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>Cells that tables of skills, lessons and groups have in common.</summary>
internal static class SkillCells
{
    public static Cell Low(GapShare share) => DistributionTable.Limit(share.Share, share.Interval?.Low);

    public static Cell High(GapShare share) => DistributionTable.Limit(share.Share, share.Interval?.High);

    public static Cell Rank(int? rank) => rank is { } value ? value : Reason.NoAnswers;
}
