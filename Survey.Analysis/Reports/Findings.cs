using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// Says what the figures of a chapter show: first what the plan names, then what is news. The sentences are read off the finished
/// tables, so that every number in them stands in the table that they name; a table with hidden cells gives no superlative, since
/// "the most" would reveal something about them.
/// </summary>
internal sealed class Findings(ReportContext context)
{
    private const int MostInChapter = 12;

    private const int Leading = 3;

    /// <summary>More are no news, but a list.</summary>
    private const int MostNamed = 5;

    /// <summary>Of longer lists, or of more options, nobody misses those that nobody chose.</summary>
    private const int ShortList = 10;

    private const int MostUnchosen = 2;

    /// <summary>The option beside which respondents write what it is; that nobody did is no news.</summary>
    private const string Other = "other";

    private readonly FindingTexts texts = new(context);

    /// <param name="section">The chapter.</param>
    /// <param name="tables">The tables of its blocks, in the same order.</param>
    public IReadOnlyList<Finding> Of(SectionPlan section, IReadOnlyList<ReportTable> tables)
    {
        var drawn = section.Blocks.Zip(tables).ToList();
        var planned = new PlannedFindings(context, texts).Of(section, drawn).ToList();
        var said = planned.Select(finding => finding.Table).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Finding?> news =
        [
            .. drawn.Where(pair => !said.Contains(pair.Second.Name)).SelectMany(pair => News(pair.First, pair.Second)),
            .. Gaps([.. drawn.Where(pair => pair.First is GapsPlan).Select(pair => pair.Second)], said),
            .. new GroupFindings(context, texts).Of([
                .. drawn.Where(pair => pair.First is CrossTabPlan).Select(pair => ((CrossTabPlan)pair.First, pair.Second)),
            ]),
        ];
        return [.. planned.Concat(news.OfType<Finding>()).Take(MostInChapter)];
    }

    private IEnumerable<Finding?> News(BlockPlan block, ReportTable table) =>
        block switch
        {
            DistributionPlan => [.. Nets(table), table.HasHidden ? null : Distribution(table)],
            NeedsPlan when !table.HasHidden =>
            [
                Listed(
                    "finding.needs",
                    table.Name,
                    Named(FindingRows.Ranked(table, GapColumns.RankByNeed, FindingRows.WantsMore, Leading))
                ),
            ],
            LessonsPlan when !table.HasHidden => [Lessons(table)],
            CountriesPlan when !table.HasHidden => [Profiles(table)],
            _ => [],
        };

    private IEnumerable<Finding> Nets(ReportTable table) =>
        FindingRows
            .Of(FindingRows.Nets(table), FindingRows.Chosen)
            .Where(row => row.Base > 0)
            .Select(row => texts.OfRow("finding.net", row, texts.Quoted(row.Label)));

    /// <summary>The most common answer, or answers where several are equally common, and what nobody answered.</summary>
    private Finding? Distribution(ReportTable table)
    {
        var rows = FindingRows.Of(table, FindingRows.Chosen);
        var most = FindingRows.Largest(rows, 1, MostNamed);
        if (most.Count == 0 || FindingRows.AreEven(rows))
        {
            return null;
        }

        var finding = Most(most, table.Title);
        return Unchosen(rows) is { } nobody ? finding with { Text = $"{finding.Text} {nobody}" } : finding;
    }

    private Finding Most(IReadOnlyList<FindingFigures> most, string title) =>
        most.Count == 1 ? texts.OfRow("finding.most", most[0], texts.Quoted(most[0].Label), title)
        : most.DistinctBy(row => (row.Count, row.Base)).Count() == 1
            ? texts.OfRow("finding.most.tie", most[0], texts.Names(most), title)
        : texts.OfRow("finding.most.differ", most[0], texts.Figures(most), title);

    private string? Unchosen(IReadOnlyList<FindingFigures> rows)
    {
        var unchosen = rows.Where(row => row.Count == 0 && row.Code != Other).ToList();
        return unchosen.Count is 0 or > MostUnchosen || rows.Count > ShortList
            ? null
            : context.Words.Text("finding.nobody", context.Words.Either([.. unchosen.Select(row => texts.Quoted(row.Label))]));
    }

    /// <summary>
    /// The skills that most people lack, and those that most want to be better at, of the group of skills with the largest share;
    /// nothing if something of a group is hidden.
    /// </summary>
    private IEnumerable<Finding?> Gaps(IReadOnlyList<ReportTable> groups, HashSet<string> said) =>
        groups.Any(group => group.HasHidden)
            ? []
            :
            [
                groups.Any(group => said.Contains(group.Name)) ? null : Gap("finding.cannot", groups, FindingRows.Cannot),
                Gap("finding.wants_more", groups, FindingRows.WantsMore),
            ];

    private Finding? Gap(string key, IReadOnlyList<ReportTable> groups, FindingColumns<SkillRow> columns)
    {
        var leading = groups
            .Select(group => FindingRows.Largest(FindingRows.Of(group, columns), Leading, MostNamed))
            .Where(rows => rows.Count > 0)
            .MaxBy(rows => rows[0].Share);
        return leading is null ? null : Listed(key, leading[0].Table, leading);
    }

    private Finding? Listed(string key, string table, IReadOnlyList<FindingFigures> rows) =>
        rows.Count == 0 ? null : new(context.Words.Text(key, texts.Figures(rows)), table);

    /// <summary>Those that share a rank are named together or not at all.</summary>
    private static IReadOnlyList<FindingFigures> Named(IReadOnlyList<FindingFigures> rows) => rows.Count > MostNamed ? [] : rows;

    private Finding? Lessons(ReportTable table)
    {
        var first = Named(FindingRows.Ranked(table, LessonTable.Rank, FindingRows.Lessons, 1));
        return Listed("finding.lessons", table.Name, first);
    }

    /// <summary>The smallest and the largest of the groups; that all are equal is no news.</summary>
    private Finding? Profiles(ReportTable table)
    {
        var groups = ProfileTable.Groups(table);
        if (groups.Count < 2 || groups.Max(group => group.Respondents) <= groups.Min(group => group.Respondents))
        {
            return null;
        }

        var (least, most) = (groups.MinBy(group => group.Respondents), groups.MaxBy(group => group.Respondents));
        var text = context.Words.Text(
            "finding.profiles",
            least.Respondents,
            texts.Quoted(least.Label),
            most.Respondents,
            texts.Quoted(most.Label),
            ProfileTable.Everyone(table)
        );
        return new(text, table.Name);
    }
}
