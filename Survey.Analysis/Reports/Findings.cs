using System.Globalization;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// Says in a sentence or two what the figures of a chapter show, each with count, base and share. The sentences are read off the
/// finished tables; a table of which anything is hidden gives none, since "the most" would tell something of what is hidden.
/// </summary>
internal sealed class Findings(ReportContext context)
{
    private const int MostInChapter = 2;

    /// <param name="blocks">The chapter's blocks.</param>
    /// <param name="tables">Their tables, in the same order.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<BlockPlan> blocks, IReadOnlyList<ReportTable> tables)
    {
        var told = blocks.Zip(tables).Where(pair => !pair.Second.Rows.SelectMany(row => row).Any(IsHidden)).ToList();
        List<string?> sentences =
        [
            .. told.Select(pair =>
                pair.First switch
                {
                    DistributionPlan plan => Distribution(plan, new(pair.Second)),
                    NeedsPlan => Largest(
                        "finding.needs",
                        new(pair.Second),
                        "wants_more",
                        "wants_more_base",
                        "wants_more_share",
                        isSorted: true
                    ),
                    LessonsPlan => Largest(
                        "finding.lessons",
                        new(pair.Second),
                        "wants_more",
                        "base",
                        "wants_more_share",
                        isSorted: true
                    ),
                    CountriesPlan => Profiles(new(pair.Second)),
                    _ => null,
                }
            ),
        ];
        sentences.AddRange(Gaps([.. told.Where(pair => pair.First is GapsPlan).Select(pair => new FindingRows(pair.Second))]));
        sentences.Add(CrossTabs([.. told.Where(pair => pair.First is CrossTabPlan).Select(pair => pair.Second)]));
        return [.. sentences.OfType<string>().Take(MostInChapter)];
    }

    /// <summary>The most frequent answer, or answers where several are equally frequent.</summary>
    private string? Distribution(DistributionPlan plan, FindingRows rows)
    {
        var most = rows.Largest("count");
        if (most.Count == 0)
        {
            return null;
        }

        var key = context.Choice(plan.Variable).IsMultiple ? "finding.multiple" : "finding.distribution";
        return Sentence(most.Count == 1 ? key : $"{key}.tie", rows, most, "count", "base", "share", rows.Title);
    }

    /// <summary>The skill that most people lack, and the one that most want to be better at, over all groups of skills.</summary>
    private IEnumerable<string?> Gaps(IReadOnlyList<FindingRows> groups)
    {
        if (groups.Count > 0)
        {
            var all = FindingRows.Together(groups);
            yield return Largest("finding.cannot", all, "cannot", "base", "cannot_share");
            yield return Largest("finding.wants_more", all, "wants_more", "wants_more_base", "wants_more_share");
        }
    }

    private string? Largest(string key, FindingRows rows, string count, string @base, string share, bool isSorted = false)
    {
        var most = isSorted ? rows.First(count) : rows.Largest(share);
        return most.Count == 0 ? null : Sentence(key, rows, most, count, @base, share);
    }

    private string Sentence(
        string key,
        FindingRows rows,
        IReadOnlyList<int> most,
        string count,
        string @base,
        string share,
        params object[] more
    )
    {
        var names = string.Join(", ", most.Select(row => context.Words.Text("finding.quoted", rows.Label(row))));
        return context.Words.Text(
            key,
            [
                rows.Number(most[0], count)!,
                rows.Number(most[0], @base)!,
                Percent(rows.Number(most[0], share)!.Value),
                names,
                .. more,
            ]
        );
    }

    private string Percent(double share)
    {
        var text = share.ToString("P1", CultureInfo.GetCultureInfo(context.Words.Language));
        return context.IsWeighted ? context.Words.Text("finding.weighted", text) : text;
    }

    /// <summary>How many groups there are, and the smallest and the largest of them.</summary>
    private string? Profiles(FindingRows rows)
    {
        var groups = rows
            .Table.Columns.Select((column, at) => (column, at))
            .Where(pair => pair.column.Category.Length > 0)
            .Select(pair => (pair.column.Heading, Number: rows.Table.Rows[0][pair.at].Number))
            .Where(group => group.Number > 0)
            .ToList();
        if (groups.Count < 2)
        {
            return null;
        }

        var (least, most) = (groups.MinBy(group => group.Number), groups.MaxBy(group => group.Number));
        return context.Words.Text(
            least.Number < most.Number ? "finding.profiles" : "finding.profiles.equal",
            groups.Count,
            least.Heading,
            least.Number!,
            most.Heading,
            most.Number!,
            context.Respondents!
        );
    }

    private string? CrossTabs(IReadOnlyList<ReportTable> tables)
    {
        var compared = tables
            .Select(table =>
                (
                    table,
                    letters: table
                        .Columns.Select((column, at) => (column, at))
                        .Where(pair => pair.column.Quantity == "letters")
                        .Select(pair => pair.at)
                )
            )
            .Select(pair => pair.table.Rows.Any(row => pair.letters.Any(at => row[at].Text is { Length: > 0 })))
            .ToList();
        var different = compared.Count(isDifferent => isDifferent);
        return compared.Count == 0 || context.IsWeighted || context.Respondents is not > 0
            ? null
            : context.Words.Text(
                different > 0 ? "finding.crosstabs" : "finding.crosstabs.none",
                different,
                compared.Count,
                context.Respondents!
            );
    }

    private static bool IsHidden(Cell cell) => cell.Reason?.Kind == Figures.ReasonKind.Hidden;
}
