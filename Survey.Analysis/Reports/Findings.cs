using System.Globalization;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>
/// Says in a sentence or two what the figures of a chapter show, each with count, base and share. The sentences are read off the
/// finished tables; a table with hidden cells gives none, since "the most" would reveal something about them.
/// </summary>
internal sealed class Findings(ReportContext context)
{
    private const int MostInChapter = 2;

    /// <param name="blocks">The chapter's blocks.</param>
    /// <param name="tables">Their tables, in the same order.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<BlockPlan> blocks, IReadOnlyList<ReportTable> tables)
    {
        var shown = blocks.Zip(tables).Where(pair => !pair.Second.HasHidden).ToList();
        List<string?> sentences = [.. shown.Select(pair => Sentence(pair.First, pair.Second))];
        sentences.AddRange(Gaps([.. shown.Where(pair => pair.First is GapsPlan).Select(pair => pair.Second)]));
        sentences.Add(CrossTabs([.. shown.Where(pair => pair.First is CrossTabPlan).Select(pair => pair.Second)]));
        return [.. sentences.OfType<string>().Take(MostInChapter)];
    }

    private string? Sentence(BlockPlan block, ReportTable table) =>
        block switch
        {
            DistributionPlan plan => Distribution(plan, new(table)),
            NeedsPlan => First("finding.needs", new FindingRows<SkillRow>(table), NeedsColumns),
            LessonsPlan => First(
                "finding.lessons",
                new FindingRows<LessonRow>(table),
                (LessonTable.WantsMore, LessonTable.Base, LessonTable.WantsMoreShare)
            ),
            CountriesPlan => Profiles(table),
            _ => null,
        };

    private static (TableColumn<SkillRow> Count, TableColumn<SkillRow> Base, TableColumn<SkillRow> Share) NeedsColumns =>
        (GapColumns.WantsMore, GapColumns.WantsMoreBase, GapColumns.WantsMoreShare);

    /// <summary>The most frequent answer, or answers where several are equally frequent.</summary>
    private string? Distribution(DistributionPlan plan, FindingRows<OptionRow> rows)
    {
        var most = rows.Largest(DistributionTable.Count);
        if (most.Count == 0)
        {
            return null;
        }

        var key = context.Choice(plan.Variable).IsMultiple ? "finding.multiple" : "finding.distribution";
        return Sentence(
            most.Count == 1 ? key : $"{key}.tie",
            rows,
            most,
            (DistributionTable.Count, DistributionTable.Base, DistributionTable.Share),
            rows.Title
        );
    }

    /// <summary>The skill that most people lack, and the one that most want to be better at, over all groups of skills.</summary>
    private IEnumerable<string?> Gaps(IReadOnlyList<ReportTable> groups)
    {
        if (groups.Count > 0)
        {
            var all = FindingRows<SkillRow>.Together(groups);
            yield return Largest("finding.cannot", all, (GapColumns.Cannot, GapColumns.Base, GapColumns.CannotShare));
            yield return Largest("finding.wants_more", all, NeedsColumns);
        }
    }

    /// <summary>The rows with the largest share.</summary>
    private string? Largest<TRow>(
        string key,
        FindingRows<TRow> rows,
        (TableColumn<TRow> Count, TableColumn<TRow> Base, TableColumn<TRow> Share) columns
    ) => rows.Largest(columns.Share) is { Count: > 0 } most ? Sentence(key, rows, most, columns) : null;

    /// <summary>The first row of a table that is sorted by need.</summary>
    private string? First<TRow>(
        string key,
        FindingRows<TRow> rows,
        (TableColumn<TRow> Count, TableColumn<TRow> Base, TableColumn<TRow> Share) columns
    ) => rows.First(columns.Count) is { Count: > 0 } most ? Sentence(key, rows, most, columns) : null;

    private string Sentence<TRow>(
        string key,
        FindingRows<TRow> rows,
        IReadOnlyList<int> most,
        (TableColumn<TRow> Count, TableColumn<TRow> Base, TableColumn<TRow> Share) columns,
        params object[] more
    )
    {
        var names = string.Join(", ", most.Select(row => context.Words.Text("finding.quoted", rows.Label(row))));
        return context.Words.Text(
            key,
            [
                rows.Number(most[0], columns.Count)!,
                rows.Number(most[0], columns.Base)!,
                Percent(rows.Number(most[0], columns.Share)!.Value),
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
    private string? Profiles(ReportTable table)
    {
        var groups = ProfileTable.Groups(table);
        if (groups.Count < 2)
        {
            return null;
        }

        var (least, most) = (groups.MinBy(group => group.Respondents), groups.MaxBy(group => group.Respondents));
        return context.Words.Text(
            least.Respondents < most.Respondents ? "finding.profiles" : "finding.profiles.equal",
            groups.Count,
            least.Label,
            least.Respondents,
            most.Label,
            most.Respondents,
            context.Respondents.Value!
        );
    }

    private string? CrossTabs(IReadOnlyList<ReportTable> tables)
    {
        var different = tables.Count(HasLetters);
        return tables.Count == 0 || context.IsWeighted || context.Respondents.Value is not > 0
            ? null
            : context.Words.Text(
                different > 0 ? "finding.crosstabs" : "finding.crosstabs.none",
                different,
                tables.Count,
                context.Respondents.Value
            );
    }

    private static bool HasLetters(ReportTable table) =>
        table.Rows.Any(row =>
            table
                .Columns.Zip(row)
                .Any(cell => cell.First.Quantity == CrossTabColumns.Letters && cell.Second.Text is { Length: > 0 })
        );
}
