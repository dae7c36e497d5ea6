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
            Reading =
            [
                new("label") { Heading = context.Words.Heading("skill") },
                new(GapColumns.CannotShare.Name),
                context.ReadInterval(GapColumns.Low.Name, GapColumns.High.Name),
                new(GapColumns.Base.Name),
                new(GapColumns.WantsMoreShare.Name),
                new(GapColumns.RankByNeed.Name),
            ],
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(
                        context.Words,
                        context.Words.Text("chart.cannot_share", context.In(context.Group(block.Group).Title)),
                        GapColumns.CannotShare,
                        (GapColumns.Low, GapColumns.High)
                    ),
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
            Reading =
            [
                new(GapColumns.RankByNeed.Name),
                new("label") { Heading = context.Words.Heading("skill") },
                new("lesson"),
                new(GapColumns.WantsMoreShare.Name),
                context.ReadInterval(GapColumns.WantsMoreLow.Name, GapColumns.WantsMoreHigh.Name),
                new(GapColumns.WantsMoreBase.Name) { Heading = context.Words.Heading("base") },
            ],
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(
                        context.Words,
                        context.Words.Text("chart.needs"),
                        GapColumns.WantsMoreShare,
                        (GapColumns.WantsMoreLow, GapColumns.WantsMoreHigh)
                    ) with
                    {
                        IsSorted = true,
                    },
                ],
        };

    private static ReportTable Of(ReportContext context, string name, string title, IEnumerable<RankedSkill> skills) =>
        new DeclaredTable<SkillRow>
        {
            Name = name,
            Title = title,
            Columns = GapColumns.All,
            Rows = [.. skills.Select(skill => new SkillRow(skill, context.In(skill.Gap.Skill.Label)))],
            Questions = Questions(context, skills.Select(skill => skill.Gap.Pair)),
            Notes = isHidden =>
                context.Notes(
                    isHidden,
                    context.Words.Text("note.gap"),
                    context.Words.Text("note.rank"),
                    context.Words.Text(context.IsWeighted ? "note.change.weighted" : "note.change"),
                    context.IntervalNote
                ),
        }.Draw(context.Words);
}
