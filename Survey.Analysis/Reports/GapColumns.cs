using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.SkillRow>;

namespace Survey.Analysis.Reports;

/// <summary>The columns of a table of skills: who cannot, who wants more, means, scores, ranks and tests.</summary>
internal static class GapColumns
{
    public static readonly Column Base = new()
    {
        Quantity = "base",
        Measure = Measure.Count,
        Value = row => row.Gap.Cannot.Base,
        HiddenWhen = row => row.Gap.Cannot.Base.IsHidden,
    };

    public static readonly Column Cannot = new()
    {
        Quantity = "cannot",
        Measure = Measure.Count,
        Value = row => row.Gap.Cannot.Count,
        HiddenWhen = row => row.Gap.Cannot.Count.IsHidden,
        Base = Base,
    };

    public static readonly Column CannotShare = Cannot with
    {
        Quantity = "cannot_share",
        Measure = Measure.Share,
        Value = row => row.Gap.Cannot.Share,
        Formula = (Cannot, '/', Base),
        Shading = Shading.Size,
    };

    public static readonly Column Low = Cannot with
    {
        Quantity = "low",
        Measure = Measure.Share,
        Value = row => SkillCells.Low(row.Gap.Cannot),
    };

    public static readonly Column High = Low with { Quantity = "high", Value = row => SkillCells.High(row.Gap.Cannot) };

    public static readonly Column WantsMoreBase = new()
    {
        Quantity = "wants_more_base",
        Measure = Measure.Count,
        Value = row => row.Gap.WantsMore.Base,
        HiddenWhen = row => row.Gap.WantsMore.Base.IsHidden,
    };

    public static readonly Column WantsMore = new()
    {
        Quantity = "wants_more",
        Measure = Measure.Count,
        Value = row => row.Gap.WantsMore.Count,
        HiddenWhen = row => row.Gap.WantsMore.Count.IsHidden,
        Base = WantsMoreBase,
    };

    public static readonly Column WantsMoreShare = WantsMore with
    {
        Quantity = "wants_more_share",
        Measure = Measure.Share,
        Value = row => row.Gap.WantsMore.Share,
        Formula = (WantsMore, '/', WantsMoreBase),
        Shading = Shading.Size,
    };

    public static readonly Column WantsMoreLow = WantsMore with
    {
        Quantity = "wants_more_low",
        Measure = Measure.Share,
        Value = row => SkillCells.Low(row.Gap.WantsMore),
    };

    public static readonly Column WantsMoreHigh = WantsMoreLow with
    {
        Quantity = "wants_more_high",
        Value = row => SkillCells.High(row.Gap.WantsMore),
    };

    public static readonly Column MeanCurrent = Score("mean_current", gap => gap.MeanCurrent);

    public static readonly Column MeanDesired = Score("mean_desired", gap => gap.MeanDesired);

    /// <summary>The rank that the table of needs is sorted by.</summary>
    public static readonly Column RankByNeed = Rank("rank", row => row.Ranked.Rank, gap => gap.RankedDiscrepancy);

    /// <summary>In the order of the table.</summary>
    public static readonly IReadOnlyList<Column> All =
    [
        Column.Description(Measure.Code, "code", row => row.Gap.Skill.Code),
        Column.Description(Measure.Text, "label", row => row.Label),
        Column.Description(Measure.Count, "lesson", row => row.Gap.Pair.Lesson),
        Base,
        Cannot,
        CannotShare,
        Low,
        High,
        WantsMore,
        WantsMoreBase,
        WantsMoreShare,
        MeanCurrent,
        MeanDesired,
        Score("rds", gap => gap.RankedDiscrepancy) with
        {
            Shading = Shading.Size,
        },
        Score("mwds", gap => gap.MeanWeightedDiscrepancy),
        RankByNeed,
        WantsMoreLow,
        WantsMoreHigh,
        Column.Description(Measure.Code, "group", row => row.Gap.Pair.Group),
        Column.Description(Measure.Code, "area", row => row.Gap.Pair.Area),
        Rank("rank_from", row => row.Ranked.RankFrom, gap => gap.WantsMore.Share),
        Rank("rank_to", row => row.Ranked.RankTo, gap => gap.WantsMore.Share),
        Rank("rank_mwds", row => row.Ranked.RankByWeightedDiscrepancy, gap => gap.MeanWeightedDiscrepancy),
        Rank("rank_share", row => row.Ranked.RankByShare, gap => gap.WantsMore.Share),
        P("signed_rank_p", change => change.SignedRankP),
        P("sign_p", change => change.SignP),
    ];

    private static Column Score(string quantity, Func<SkillGap, Figure> score) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Number,
            Value = row => score(row.Gap),
            HiddenWhen = row => score(row.Gap).IsHidden,
            Base = WantsMoreBase,
        };

    /// <summary>A rank is hidden with the figure that gives it.</summary>
    private static Column Rank(string quantity, Func<SkillRow, int?> rank, Func<SkillGap, Figure> ranked) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Count,
            Value = row => SkillCells.Rank(rank(row)),
            HiddenWhen = row => ranked(row.Gap).IsHidden,
            Base = WantsMoreBase,
        };

    private static Column P(string quantity, Func<LevelChange, double?> p) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Probability,
            Value = row =>
                row.Gap.Change.Value is not { } change ? row.Gap.Change.Reason!
                : p(change) is { } value ? Cell.Of(value)
                : Reason.NotAvailable,
            HiddenWhen = row => row.Gap.Change.Reason?.Kind == ReasonKind.Hidden,
            Base = WantsMoreBase,
        };
}
