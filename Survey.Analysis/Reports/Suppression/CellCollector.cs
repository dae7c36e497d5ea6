using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// Turns what a report shows into cells and sums. What it needs to have counted is in <see cref="CellTables"/>.
/// </summary>
internal sealed class CellCollector
{
    private readonly Counts counts;
    private readonly ReportCells cells = new();
    private readonly HashSet<string> tabulated = [];
    private readonly List<(ChoiceColumn Choice, int Option, long Count)> oneWay = [];

    public CellCollector(Counts counts)
    {
        this.counts = counts;
        cells.Add(new CountCell(CellKey.All, Everyone));
    }

    public ReportCells Cells => cells;

    /// <summary>The variables that have a table of their own or with another.</summary>
    public IReadOnlyCollection<string> Tabulated => tabulated;

    private int Everyone => counts.Everyone.Count;

    public void AddDistribution(ChoiceColumn choice)
    {
        tabulated.Add(choice.Variable);
        var sets = Sets(choice);
        foreach (var axis in CountedAxis.Of(choice, sets))
        {
            Add(axis, sets);
        }

        oneWay.AddRange(choice.Options.Select((_, i) => (choice, i, sets[i])).Where(option => option.Item3 > 0));
    }

    /// <summary>
    /// The widths of a question that some were not asked: the whole, and the group behind the condition where it is an option.
    /// </summary>
    public void AddAsked(ChoiceColumn choice)
    {
        var asked = counts[Distribution.Table(choice)][choice.Options.Count + 1, 0].Count;
        if (asked == Everyone)
        {
            cells.Add(new CountCell(ColumnKeys.Asked(choice), asked));
            cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(choice)]));
            return;
        }

        var answered = CellKey.All.AndAnswered(choice);
        var blank = CellKey.Of($"asked {choice.Variable}", CellKey.Missing);
        var blanks = asked - AskedWho(choice, choice, choice.Options.Count);
        cells.Add(new CountCell(ColumnKeys.Asked(choice), asked));
        cells.Add(new CountCell(ColumnKeys.NotAsked(choice), Everyone - asked) { IsPublished = false });
        cells.Add(new CountCell(blank, blanks) { IsPublished = false, IsProtected = false });
        cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(choice), ColumnKeys.NotAsked(choice)]));
        cells.Add(new Sum(ColumnKeys.Asked(choice), [answered, blank]));
        foreach (
            var (other, option, _) in oneWay.Where(option =>
                option.Count == asked && AskedWho(choice, option.Choice, option.Option) == asked
            )
        )
        {
            cells.Add(new Sum(ColumnKeys.Asked(choice), [CellKey.All.And(other, option)]));
        }
    }

    public void AddCrossTab(ChoiceColumn rows, ChoiceColumn columns)
    {
        tabulated.UnionWith([rows.Variable, columns.Variable]);
        var (ofRows, ofColumns) = (Sets(rows), Sets(columns));
        var table = Bordered(counts[CrossTab.Table(rows, columns)], ofRows, ofColumns);
        foreach (var row in CountedAxis.Of(rows, ofRows))
        {
            foreach (var column in Others(CountedAxis.Of(columns, ofColumns), row))
            {
                cells.AddTable(row.Axis, column.Axis, row.Counts(column, table));
            }
        }
    }

    /// <summary>A skill of everyone, and of each group.</summary>
    public void AddSkill(SkillPair pair, ChoiceColumn? breakdown)
    {
        long[] cannot = [.. Column(counts[pair.Cannot(CountAxis.Everyone)]), Everyone];
        long[] need = [.. Needs(counts[pair.Levels(CountedSet.Everyone)]), Everyone];
        var groups = breakdown is null ? [] : Sets(breakdown);
        AddSkill(CountedAxis.OfCannot(pair), cannot, breakdown, groups, by => Bordered(counts[pair.Cannot(by)], cannot, groups));
        AddSkill(CountedAxis.OfNeed(pair), need, breakdown, groups, by => NeedByGroup(pair, by, need, groups));
    }

    public void AddLesson(int lesson, IReadOnlyList<SkillPair> pairs) =>
        Add(CountedAxis.OfLesson(lesson), [.. Column(counts[LessonNeeds.Table(lesson, pairs)]), Everyone]);

    private void AddSkill(
        CountedAxis axis,
        long[] everyone,
        ChoiceColumn? breakdown,
        long[] groups,
        Func<CountAxis, IReadOnlyList<IReadOnlyList<long>>> byGroup
    )
    {
        Add(axis, everyone);
        if (breakdown is null)
        {
            return;
        }

        var table = byGroup(CountAxis.Of(breakdown));
        foreach (var group in Others(CountedAxis.Of(breakdown, groups), axis))
        {
            cells.AddTable(axis.Axis, group.Axis, axis.Counts(group, table));
        }
    }

    /// <summary>Rows = the sets of the need and everybody, columns = the groups, those who named one, everybody.</summary>
    private List<IReadOnlyList<long>> NeedByGroup(SkillPair pair, CountAxis groups, long[] need, long[] ofGroups)
    {
        var byGroup = groups.Sets.Select(group => Needs(counts[pair.Levels(group)])).ToList();
        return
        [
            .. need.SkipLast(1).Select((count, set) => (IReadOnlyList<long>)[.. byGroup.Select(group => group[set]), count]),
            ofGroups,
        ];
    }

    private void Add(CountedAxis axis, IReadOnlyList<long> sets) => cells.AddDistribution(axis.Axis, axis.Counts(sets));

    private long AskedWho(ChoiceColumn asked, ChoiceColumn other, int set) =>
        counts[CellTables.Asked(asked, other)][0, set].Count;

    /// <summary>The options, those who answered, everybody.</summary>
    private long[] Sets(ChoiceColumn choice) =>
        [.. Column(counts[Distribution.Table(choice)]).Take(choice.Options.Count + 1), Everyone];

    /// <summary>A choice by itself has no table.</summary>
    private static IEnumerable<CountedAxis> Others(IEnumerable<CountedAxis> axes, CountedAxis axis) =>
        axes.Where(other => other.Axis.Variable != axis.Axis.Variable);

    private static IEnumerable<long> Column(TableCounts table) =>
        Enumerable.Range(0, table.RowCount).Select(row => (long)table[row, 0].Count);

    /// <summary>More, the same and less wanted than there is, and all three.</summary>
    private static long[] Needs(TableCounts levels)
    {
        var needs = new long[4];
        for (var wanted = 0; wanted < levels.RowCount; wanted++)
        {
            for (var now = 0; now < levels.ColumnCount; now++)
            {
                needs[1 + now.CompareTo(wanted)] += levels[wanted, now].Count;
                needs[3] += levels[wanted, now].Count;
            }
        }

        return needs;
    }

    /// <summary>The table with everybody as a last row and column.</summary>
    private static List<IReadOnlyList<long>> Bordered(TableCounts table, long[] rows, long[] columns) =>
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(i =>
                    (IReadOnlyList<long>)[.. Enumerable.Range(0, table.ColumnCount).Select(j => (long)table[i, j].Count), rows[i]]
                ),
            columns,
        ];
}
