using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Turns what a report shows into cells and sums: the counts of respondents, those of weight 0 left out as in the tables.</summary>
internal sealed class CellCollector
{
    private readonly ReportCells cells = new();
    private readonly BitSet members;
    private readonly List<(BitSet Set, CellKey Key)> oneWay = [];

    public CellCollector(ResponseSet responses)
    {
        members = responses.Weights is { } weights ? BitSet.Of([.. weights.Select(weight => weight > 0)]) : responses.All;
        cells.Add(new CountCell(CellKey.All, members.Count()));
    }

    public ReportCells Cells => cells;

    public void AddDistribution(ChoiceColumn column)
    {
        var axes = CountedAxis.Of(column, members);
        foreach (var axis in axes)
        {
            Add(axis);
        }

        oneWay.AddRange(
            column
                .Chosen.Select((set, i) => (set.And(members), CellKey.All.And(column, i)))
                .Where(option => option.Item1.Count() > 0)
        );
    }

    /// <summary>The widths of a question that some were not asked: the whole, and the group behind the condition where it is an option.</summary>
    public void AddAsked(ChoiceColumn column)
    {
        var asked = column.Eligible.And(members);
        if (asked.Count() == members.Count())
        {
            cells.Add(new CountCell(ColumnKeys.Asked(column), asked.Count()));
            cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(column)]));
            return;
        }

        var answered = CellKey.All.AndAnswered(column);
        var blank = CellKey.Of($"asked {column.Variable}", CellKey.Missing);
        cells.Add(new CountCell(ColumnKeys.Asked(column), asked.Count()));
        cells.Add(new CountCell(ColumnKeys.NotAsked(column), members.AndNot(asked).Count()) { IsPublished = false });
        cells.Add(new CountCell(blank, asked.AndNot(column.Answered).Count()) { IsPublished = false, IsProtected = false });
        cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(column), ColumnKeys.NotAsked(column)]));
        cells.Add(new Sum(ColumnKeys.Asked(column), [answered, blank]));
        foreach (
            var (_, key) in oneWay.Where(option =>
                option.Set.Count() == asked.Count() && option.Set.CountAnd(asked) == asked.Count()
            )
        )
        {
            cells.Add(new Sum(ColumnKeys.Asked(column), [key]));
        }
    }

    public void AddCrossTab(ChoiceColumn rows, ChoiceColumn columns)
    {
        foreach (var row in CountedAxis.Of(rows, members))
        {
            foreach (var column in CountedAxis.Of(columns, members).Where(column => column.Axis.Variable != row.Axis.Variable))
            {
                AddTable(row, column);
            }
        }
    }

    /// <summary>A skill of everyone, and of each group.</summary>
    public void AddSkill(SkillPair pair, ChoiceColumn? breakdown)
    {
        var groups = breakdown is null ? [] : CountedAxis.Of(breakdown, members);
        foreach (var axis in new[] { CountedAxis.OfCannot(pair, members), CountedAxis.OfNeed(pair, members) })
        {
            Add(axis);
            foreach (var group in groups.Where(group => group.Axis.Variable != axis.Axis.Variable))
            {
                AddTable(axis, group);
            }
        }
    }

    public void AddLesson(int lesson, IReadOnlyList<SkillPair> pairs) => Add(CountedAxis.OfLesson(lesson, pairs, members));

    private void Add(CountedAxis axis) => cells.AddDistribution(axis.Axis, axis.Counts);

    private void AddTable(CountedAxis rows, CountedAxis columns) =>
        cells.AddTable(
            rows.Axis,
            columns.Axis,
            [.. rows.Sets.Select(row => columns.Sets.Select(column => (long)row.CountAnd(column)).ToArray())]
        );
}
