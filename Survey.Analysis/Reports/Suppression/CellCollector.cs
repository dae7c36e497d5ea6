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
    private readonly ChoiceColumn? outside;
    private readonly ReportCells cells = new();
    private readonly HashSet<string> tabulated = [];
    private readonly AskedRelations asked;

    /// <param name="counts">Of <see cref="CellTables"/>.</param>
    /// <param name="outside">Groups of which some respondents are left out; null where there are none.</param>
    public CellCollector(Counts counts, ChoiceColumn? outside = null)
    {
        (this.counts, this.outside) = (counts, outside);
        asked = new(counts, cells);
        cells.Begin("");
        cells.Add(new CountCell(CellKey.All, Everyone));
    }

    public ReportCells Cells => cells;

    /// <summary>The variables that have a table of their own or with another.</summary>
    public IReadOnlyCollection<string> Tabulated => tabulated;

    /// <summary>The name of what is counted of the skills of each group, in all tables that show it.</summary>
    public const string SkillsByGroup = "skills by group";

    /// <summary>The number of respondents.</summary>
    public int Everyone => counts.Everyone.Count;

    /// <param name="choice">What is counted.</param>
    /// <param name="name">The name of the table; empty where the report has none.</param>
    /// <param name="groups">The groups made of the choice, if readers see them as well.</param>
    /// <param name="nets">Its nets; null where it has none.</param>
    public void AddDistribution(ChoiceColumn choice, string name = "", BreakdownGroups? groups = null, ChoiceColumn? nets = null)
    {
        tabulated.Add(choice.Variable);
        var sets = Sets(choice);
        cells.Begin(name);
        foreach (var axis in Axes(choice, sets))
        {
            Add(axis, sets);
        }

        ChoiceRelations.Add(cells, choice, CellKey.All, sets);
        AddNets(nets, sets);
        if (groups is { Small.Count: > 0 })
        {
            AddGroups(groups);
        }

        asked.AddOptions(choice, sets);
    }

    /// <summary>The nets of a question, given how many chose its options.</summary>
    private void AddNets(ChoiceColumn? nets, long[] ofOptions)
    {
        if (nets is null)
        {
            return;
        }

        var sets = Sets(nets);
        foreach (var axis in Axes(nets, sets))
        {
            Add(axis, sets);
        }

        new NetRelations(cells, nets, CellKey.All, ofOptions, sets).Add();
    }

    /// <summary>A question that some were not asked, after the options that decide on that.</summary>
    public void AddAsked(ChoiceColumn choice) => asked.Add(choice);

    /// <summary>How groups follow from the choice that they were made of.</summary>
    private void AddGroups(BreakdownGroups groups)
    {
        var (sets, choice, column) = (Sets(groups.Choice), groups.Choice, groups.Column);
        for (var i = 0; i < groups.Kept.Count; i++)
        {
            Same(
                CellKey.All.And(column, i),
                sets[groups.Kept[i]],
                [(CellKey.All.And(choice, groups.Kept[i]), sets[groups.Kept[i]])]
            );
        }

        var rest = groups.Small.Select(option => (Key: CellKey.All.And(choice, option), Count: sets[option])).ToList();
        if (!groups.LeavesOut)
        {
            Same(CellKey.All.And(column, groups.Kept.Count), rest.Sum(group => group.Count), rest);
            return;
        }

        var blank = Everyone - sets[choice.Options.Count];
        Same(
            CellKey.Of(column.Variable, BreakdownGroups.Outside),
            rest.Sum(group => group.Count) + blank,
            blank > 0 ? [.. rest, (CellKey.Of(choice.Variable, CellKey.Missing), blank)] : rest
        );
    }

    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="name">The name of the table.</param>
    /// <param name="leastShown">The share of its counts, totals apart, that must remain.</param>
    /// <param name="nets">The nets of the rows; null where there are none.</param>
    public void AddCrossTab(
        ChoiceColumn rows,
        ChoiceColumn columns,
        string name = "",
        double leastShown = 0,
        ChoiceColumn? nets = null
    )
    {
        tabulated.UnionWith([rows.Variable, columns.Variable]);
        cells.Begin(name, leastShown);
        var table = AddCells(rows, columns);
        if (nets is not null)
        {
            AddNets(nets, columns, table, AddCells(nets, columns));
        }

        AddAnswerRules(rows, columns, (row, column) => table[row][column]);
        AddAnswerRules(columns, rows, (row, column) => table[column][row]);
        asked.AddCrossed(rows, columns);
    }

    /// <summary>The cells of two choices.</summary>
    /// <returns>The counts, with everybody as a last row and column.</returns>
    private List<IReadOnlyList<long>> AddCells(ChoiceColumn rows, ChoiceColumn columns)
    {
        var (ofRows, ofColumns) = (Sets(rows), Sets(columns));
        var table = Bordered(counts[CrossTab.Table(rows, columns)], ofRows, ofColumns);
        foreach (var row in Axes(rows, ofRows))
        {
            foreach (var column in Others(Axes(columns, ofColumns), row))
            {
                cells.AddTable(row.Axis, column.Axis, row.Counts(column, table));
            }
        }

        return table;
    }

    /// <summary>What nets are made of, in each column and over all of them.</summary>
    private void AddNets(
        ChoiceColumn nets,
        ChoiceColumn columns,
        List<IReadOnlyList<long>> options,
        List<IReadOnlyList<long>> ofNets
    )
    {
        var counted = OptionHiding.Counted(columns);
        foreach (var column in Enumerable.Range(0, counted.Length).Where(column => counted[column]))
        {
            Add(CellKey.All.And(columns, column), column);
        }

        Add(CellKey.All.AndAnswered(columns), counted.Length);

        void Add(CellKey where, int column) =>
            new NetRelations(cells, nets, where, Line(options, column), Line(ofNets, column)).Add();

        static long[] Line(List<IReadOnlyList<long>> table, int column) => [.. table.Select(row => row[column])];
    }

    /// <summary>A skill of everyone.</summary>
    public void AddSkill(SkillPair pair)
    {
        cells.Begin("");
        Add(CountedAxis.OfCannot(pair), Cannot(pair));
        Add(CountedAxis.OfNeed(pair), Need(pair));
        SkillRelations.Add(cells, pair, SkillScopes.Everyone(counts, pair), parts: []);
    }

    /// <summary>
    /// All skills of each group. Their table has a row for each skill, which is read by itself, so that it is shown however
    /// little remains of the others.
    /// </summary>
    /// <param name="pairs">The skills.</param>
    /// <param name="breakdown">Makes the groups.</param>
    /// <param name="name">The name of what is counted.</param>
    public void AddSkillsByGroup(IReadOnlyList<SkillPair> pairs, ChoiceColumn breakdown, string name = SkillsByGroup)
    {
        var groups = Sets(breakdown);
        var by = CountAxis.Of(breakdown);
        cells.Begin(name);
        foreach (var pair in pairs)
        {
            cells.BeginPart();
            AddByGroup(CannotWithDifferences(pair), breakdown, groups, Bordered(counts[pair.Cannot(by)], Cannot(pair), groups));
            AddByGroup(CountedAxis.OfNeed(pair), breakdown, groups, NeedByGroup(pair, by, Need(pair), groups));
            SkillRelations.Add(
                cells,
                pair,
                SkillScopes.Everyone(counts, pair),
                SkillScopes.Groups(counts, pair, breakdown, CellKey.Of(breakdown.Variable, Missing(breakdown)))
            );
        }
    }

    public void AddLesson(int lesson, IReadOnlyList<SkillPair> pairs)
    {
        cells.Begin("");
        long[] needs = [.. Column(counts[LessonNeeds.Table(lesson, pairs)]), Everyone];
        Add(CountedAxis.OfLesson(lesson), needs);
        SkillRelations.AddLesson(
            cells,
            (lesson, needs[0], needs[1]),
            [.. pairs.Where(pair => pair.Lesson == lesson).Select(pair => SkillRelations.NeedOf(pair, Need(pair)))]
        );
    }

    /// <summary>What holds for a multiple choice in each column, and over all of them.</summary>
    private void AddAnswerRules(ChoiceColumn choice, ChoiceColumn columns, Func<int, int, long> count)
    {
        var counted = OptionHiding.Counted(columns);
        foreach (var column in Enumerable.Range(0, counted.Length).Where(column => counted[column]))
        {
            ChoiceRelations.Add(cells, choice, CellKey.All.And(columns, column), Line(column));
        }

        ChoiceRelations.Add(cells, choice, CellKey.All.AndAnswered(columns), Line(counted.Length));

        long[] Line(int column) => [.. Enumerable.Range(0, choice.Options.Count + 1).Select(row => count(row, column))];
    }

    private string Missing(ChoiceColumn choice) =>
        choice.Variable == outside?.Variable ? BreakdownGroups.Outside : CellKey.Missing;

    private long[] Cannot(SkillPair pair) => [.. Column(counts[pair.Cannot(CountAxis.Everyone)]), Everyone];

    private long[] Need(SkillPair pair) => [.. Needs(counts[pair.Levels(CountedSet.Everyone)]), Everyone];

    /// <summary>
    /// Of each group a table shows how many cannot, the share, and its difference from everyone with two limits.
    /// </summary>
    private static CountedAxis CannotWithDifferences(SkillPair pair)
    {
        var axis = CountedAxis.OfCannot(pair);
        return axis with { Axis = axis.Axis with { Figures = 5 } };
    }

    private void AddByGroup(CountedAxis axis, ChoiceColumn breakdown, long[] groups, IReadOnlyList<IReadOnlyList<long>> table)
    {
        foreach (var group in Others(Axes(breakdown, groups), axis))
        {
            cells.AddTable(axis.Axis, group.Axis, axis.Counts(group, table));
        }
    }

    private void Same(CellKey whole, long count, IReadOnlyList<(CellKey Key, long Count)> parts)
    {
        foreach (var (key, own) in parts.Append((whole, count)))
        {
            cells.Add(new CountCell(key, own) { IsPublished = false, IsProtected = !key.IsMissing });
        }

        cells.Add(new Sum(whole, [.. parts.Select(part => part.Key)]));
    }

    /// <summary>The axes of a choice; those outside the groups of a breakdown are as sensitive as a group.</summary>
    private IEnumerable<CountedAxis> Axes(ChoiceColumn choice, IReadOnlyList<long> sets) =>
        CountedAxis
            .Of(choice, sets)
            .Select(axis =>
                choice.Variable == outside?.Variable
                    ? axis with
                    {
                        Axis = axis.Axis with { Missing = BreakdownGroups.Outside },
                    }
                    : axis
            );

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
