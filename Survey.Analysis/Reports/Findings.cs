using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// Says in a sentence or two what the figures of a chapter show, each with count, base and share. The sentences are read off the
/// finished tables, so that every number in them stands in a table of the chapter; a table with hidden cells gives none, since
/// "the most" would reveal something about them.
/// </summary>
internal sealed class Findings(ReportContext context)
{
    private const int MostInChapter = 2;

    private const int MostExamples = 2;

    /// <param name="blocks">The chapter's blocks.</param>
    /// <param name="tables">Their tables, in the same order.</param>
    public IReadOnlyList<Finding> Of(IReadOnlyList<BlockPlan> blocks, IReadOnlyList<ReportTable> tables)
    {
        var drawn = blocks.Zip(tables).ToList();
        IEnumerable<Finding?> sentences =
        [
            .. drawn.Where(pair => !pair.Second.HasHidden).Select(pair => Sentence(pair.First, pair.Second)),
            .. Gaps([.. drawn.Where(pair => pair.First is GapsPlan).Select(pair => pair.Second)]),
            CrossTabs([.. drawn.Where(pair => pair.First is CrossTabPlan).Select(pair => pair.Second)]),
        ];
        return [.. sentences.OfType<Finding>().Take(MostInChapter)];
    }

    private Finding? Sentence(BlockPlan block, ReportTable table) =>
        block switch
        {
            DistributionPlan plan => Distribution(plan, table),
            NeedsPlan => Sentence("finding.needs", FindingRows<SkillRow>.First(table, GapColumns.RankByNeed, NeedsColumns)),
            LessonsPlan => Sentence("finding.lessons", FindingRows<LessonRow>.First(table, LessonTable.Rank, LessonColumns)),
            CountriesPlan => Profiles(table),
            _ => null,
        };

    private static FindingColumns<SkillRow> NeedsColumns =>
        new(GapColumns.WantsMore, GapColumns.WantsMoreBase, GapColumns.WantsMoreShare);

    private static FindingColumns<SkillRow> CannotColumns => new(GapColumns.Cannot, GapColumns.Base, GapColumns.CannotShare);

    private static FindingColumns<LessonRow> LessonColumns =>
        new(LessonTable.WantsMore, LessonTable.Base, LessonTable.WantsMoreShare);

    /// <summary>The most frequent answer, or answers where several are equally frequent.</summary>
    private Finding? Distribution(DistributionPlan plan, ReportTable table)
    {
        var most = FindingRows<OptionRow>.Largest(
            [table],
            new(DistributionTable.Count, DistributionTable.Base, DistributionTable.Share)
        );
        return Sentence(
            context.Choice(plan.Variable).IsMultiple ? "finding.multiple" : "finding.distribution",
            most,
            table.Title
        );
    }

    /// <summary>
    /// The skill that most people lack, and the one that most want to be better at, over all groups of skills; nothing if
    /// something of a group is hidden, since "the most" says something about it.
    /// </summary>
    private IEnumerable<Finding?> Gaps(IReadOnlyList<ReportTable> groups) =>
        groups.Any(group => group.HasHidden)
            ? []
            :
            [
                Sentence("finding.cannot", FindingRows<SkillRow>.Largest(groups, CannotColumns)),
                Sentence("finding.wants_more", FindingRows<SkillRow>.Largest(groups, NeedsColumns)),
            ];

    /// <summary>
    /// Rows that share a rank without sharing count and base are named each with its own figures, under the key with ".differ".
    /// </summary>
    private Finding? Sentence(string key, IReadOnlyList<FindingFigures> most, params object[] more)
    {
        if (most.Count == 0)
        {
            return null;
        }

        var figures = most.Select(row => (row.Count, row.Base, Share: context.Words.Percent(row.Share, context.IsWeighted)))
            .ToList();
        var isAlike = figures.Distinct().Count() == 1;
        var names = most.Select(row => context.Words.Text("finding.quoted", row.Label));
        var named = isAlike
            ? names
            : names.Zip(figures, (name, row) => context.Words.Text("finding.figures", name, row.Count, row.Base, row.Share));
        var text = context.Words.Text(
            (most.Count, isAlike) switch
            {
                (1, _) => key,
                (_, true) => $"{key}.tie",
                _ => $"{key}.differ",
            },
            [figures[0].Count, figures[0].Base, figures[0].Share, string.Join(", ", named), .. more]
        );
        return new(text, most[0].Table);
    }

    /// <summary>The smallest and the largest of the groups.</summary>
    private Finding? Profiles(ReportTable table)
    {
        var groups = ProfileTable.Groups(table);
        if (groups.Count < 2)
        {
            return null;
        }

        var (least, most) = (groups.MinBy(group => group.Respondents), groups.MaxBy(group => group.Respondents));
        var text = context.Words.Text(
            least.Respondents < most.Respondents ? "finding.profiles" : "finding.profiles.equal",
            ProfileTable.Everyone(table),
            least.Label,
            least.Respondents,
            most.Label,
            most.Respondents
        );
        return new(text, table.Name);
    }

    private Finding? CrossTabs(IReadOnlyList<ReportTable> tables)
    {
        var bases = tables
            .Where(table => !table.HasHidden)
            .SelectMany(CrossTabColumns.Bases)
            .Where(number => number > 0)
            .ToList();
        var different = tables.Where(table => !table.HasHidden && HasLetters(table)).ToList();
        if (context.IsWeighted || bases.Count == 0 || (different.Count == 0 && tables.Any(table => table.HasHidden)))
        {
            return null;
        }

        var key = different.Count > 0 ? "finding.crosstabs" : "finding.crosstabs.none";
        var rest = bases.Min() < bases.Max() ? "finding.rest.between" : "finding.rest";
        var text = context.Words.Text(key, context.Words.Text(rest, bases.Min(), bases.Max()), Examples(different));
        return new(text, different.Count > 0 ? different[0].Name : tables[0].Name);
    }

    /// <summary>The titles of the first tables.</summary>
    private string Examples(IReadOnlyList<ReportTable> tables) =>
        string.Join(", ", tables.Take(MostExamples).Select(table => context.Words.Text("finding.quoted", table.Title)));

    private static bool HasLetters(ReportTable table) =>
        table.Rows.Any(row =>
            table
                .Columns.Zip(row)
                .Any(cell => cell.First.Quantity == CrossTabColumns.Letters && cell.Second.Text is { Length: > 0 })
        );
}
