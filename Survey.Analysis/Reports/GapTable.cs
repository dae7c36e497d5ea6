using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>Draws skills: rows = skills, columns = who cannot, who wants more, means, scores and ranks.</summary>
internal static class GapTable
{
    /// <summary>The skills of one group, the largest share that cannot first.</summary>
    public static ReportTable OfGroup(ReportContext context, GapsPlan block, SkillGaps gaps)
    {
        return Of(context, block.Table, context.In(context.Group(block.Group).Title), InOrder(gaps, block.Group)) with
        {
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(context.Words, Heading(context, block, "cannot_share"), "cannot_share", ("low", "high")),
                    ReportCharts.Levels(context, Heading(context, block, "now_and_wanted")),
                ],
        };
    }

    /// <summary>The skills of a group, the largest share that cannot first.</summary>
    public static IEnumerable<RankedSkill> InOrder(SkillGaps gaps, string group) =>
        gaps.Skills.Where(skill => skill.Gap.Pair.Group == group).OrderByDescending(skill => skill.Gap.Cannot.Share.Value ?? -1);

    /// <summary>The wording of the questions behind skills: the level now and, if asked for, the level wanted.</summary>
    public static IReadOnlyList<string> Questions(ReportContext context, IEnumerable<SkillPair> pairs, bool desired = true) =>
        [
            .. pairs
                .SelectMany(pair => desired ? new[] { pair.Current.Question, pair.Desired.Question } : [pair.Current.Question])
                .Distinct()
                .Select(question => context.In(question.Wording)),
        ];

    /// <summary>All skills, the greatest need first.</summary>
    public static ReportTable OfNeeds(ReportContext context, NeedsPlan block, SkillGaps gaps) =>
        Of(context, block.Table, context.Words.Text("title.needs"), gaps.ByNeed) with
        {
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(
                        context.Words,
                        context.Words.Text("chart.needs"),
                        "wants_more_share",
                        ("wants_more_low", "wants_more_high")
                    ),
                ],
        };

    private static string Heading(ReportContext context, GapsPlan block, string chart) =>
        context.Words.Text($"chart.{chart}", context.In(context.Group(block.Group).Title));

    private static ReportTable Of(ReportContext context, string name, string title, IEnumerable<RankedSkill> skills) =>
        new()
        {
            Name = name,
            Title = title,
            Columns = Columns(context.Words),
            Rows = [.. skills.Select(skill => Row(context, skill))],
            Shaded = ["cannot_share", "wants_more_share", "rds"],
            Questions = Questions(context, skills.Select(skill => skill.Gap.Pair)),
            Notes =
            [
                context.Words.Text("note.gap"),
                context.Words.Text("note.rank"),
                context.Words.Text(context.IsWeighted ? "note.change.weighted" : "note.change"),
                context.IntervalNote,
            ],
        };

    private static List<Cell> Row(ReportContext context, RankedSkill skill)
    {
        var gap = skill.Gap;
        return
        [
            gap.Skill.Code,
            context.In(gap.Skill.Label),
            gap.Pair.Lesson,
            gap.Cannot.Base,
            gap.Cannot.Count,
            gap.Cannot.Share,
            Low(gap.Cannot),
            High(gap.Cannot),
            gap.WantsMore.Count,
            gap.WantsMore.Base,
            gap.WantsMore.Share,
            gap.MeanCurrent,
            gap.MeanDesired,
            gap.RankedDiscrepancy,
            gap.MeanWeightedDiscrepancy,
            Rank(skill.Rank),
            Low(gap.WantsMore),
            High(gap.WantsMore),
            gap.Pair.Group,
            gap.Pair.Area,
            Rank(skill.RankFrom),
            Rank(skill.RankTo),
            Rank(skill.RankByWeightedDiscrepancy),
            Rank(skill.RankByShare),
            Change(gap, change => change.SignedRankP),
            Change(gap, change => change.SignP),
        ];
    }

    private static Cell Change(SkillGap gap, Func<LevelChange, double?> p) =>
        gap.Change.Value is not { } change ? gap.Change.Reason!
        : p(change) is { } value ? Cell.Of(value)
        : Reason.NotAvailable;

    internal static Cell Low(GapShare share) => DistributionTable.Limit(share.Share, share.Interval?.Low);

    internal static Cell High(GapShare share) => DistributionTable.Limit(share.Share, share.Interval?.High);

    internal static Cell Rank(int? rank) => rank is { } value ? value : Figures.Reason.NoAnswers;

    private static List<ReportColumn> Columns(ReportWords words) =>
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "lesson", words.Heading("lesson")),
            new(Measure.Count, "base", words.Heading("base")),
            new(Measure.Count, "cannot", words.Heading("cannot"), BaseColumn: "base"),
            new(
                Measure.Share,
                "cannot_share",
                words.Heading("cannot_share"),
                BaseColumn: "base",
                Formula: new("cannot", '/', "base")
            ),
            new(Measure.Share, "low", words.Heading("low"), BaseColumn: "base"),
            new(Measure.Share, "high", words.Heading("high"), BaseColumn: "base"),
            new(Measure.Count, "wants_more", words.Heading("wants_more"), BaseColumn: "wants_more_base"),
            new(Measure.Count, "wants_more_base", words.Heading("wants_more_base")),
            new(
                Measure.Share,
                "wants_more_share",
                words.Heading("wants_more_share"),
                BaseColumn: "wants_more_base",
                Formula: new("wants_more", '/', "wants_more_base")
            ),
            new(Measure.Number, "mean_current", words.Heading("mean_current"), BaseColumn: "wants_more_base"),
            new(Measure.Number, "mean_desired", words.Heading("mean_desired"), BaseColumn: "wants_more_base"),
            new(Measure.Number, "rds", words.Heading("rds"), BaseColumn: "wants_more_base"),
            new(Measure.Number, "mwds", words.Heading("mwds"), BaseColumn: "wants_more_base"),
            new(Measure.Count, "rank", words.Heading("rank"), BaseColumn: "wants_more_base"),
            new(Measure.Share, "wants_more_low", words.Heading("wants_more_low"), BaseColumn: "wants_more_base"),
            new(Measure.Share, "wants_more_high", words.Heading("wants_more_high"), BaseColumn: "wants_more_base"),
            new(Measure.Code, "group", words.Heading("group")),
            new(Measure.Code, "area", words.Heading("area")),
            new(Measure.Count, "rank_from", words.Heading("rank_from"), BaseColumn: "wants_more_base"),
            new(Measure.Count, "rank_to", words.Heading("rank_to"), BaseColumn: "wants_more_base"),
            new(Measure.Count, "rank_mwds", words.Heading("rank_mwds"), BaseColumn: "wants_more_base"),
            new(Measure.Count, "rank_share", words.Heading("rank_share"), BaseColumn: "wants_more_base"),
            new(Measure.Probability, "signed_rank_p", words.Heading("signed_rank_p"), BaseColumn: "wants_more_base"),
            new(Measure.Probability, "sign_p", words.Heading("sign_p"), BaseColumn: "wants_more_base"),
        ];
}
