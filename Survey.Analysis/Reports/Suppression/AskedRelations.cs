using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What readers know of a question that only some were asked: how many were, and where one option of another question, or several
/// together, have just those respondents. Without that, the table of one would undo what is hidden in the table of the other.
/// </summary>
/// <param name="counts">Of <see cref="CellTables"/>.</param>
/// <param name="cells">The report.</param>
internal sealed class AskedRelations(Counts counts, ReportCells cells)
{
    private readonly List<(ChoiceColumn Choice, int Option, long Count)> options = [];
    private readonly List<(ChoiceColumn Asked, ChoiceColumn Other, int Option)> conditions = [];
    private readonly List<(ChoiceColumn Rows, ChoiceColumn Columns)> crossed = [];

    /// <summary>Options that may decide who is asked another question.</summary>
    /// <param name="choice">Their choice.</param>
    /// <param name="sets">How many chose each.</param>
    public void AddOptions(ChoiceColumn choice, IReadOnlyList<long> sets) =>
        options.AddRange(choice.Options.Select((_, i) => (choice, i, sets[i])).Where(option => option.Item3 > 0));

    /// <summary>A table of two questions, which ties them to the conditions of either.</summary>
    public void AddCrossed(ChoiceColumn rows, ChoiceColumn columns)
    {
        crossed.Add((rows, columns));
        AddConditions(rows, columns);
        AddConditions(columns, rows);
    }

    /// <summary>
    /// The widths of a question that some were not asked: the whole, and the group behind the condition where it is an option.
    /// </summary>
    public void Add(ChoiceColumn choice)
    {
        var asked = counts[Distribution.Table(choice)][choice.Options.Count + 1, 0].Count;
        cells.Begin("");
        cells.Add(new CountCell(CellKey.All, counts.Everyone.Count));
        if (asked == counts.Everyone.Count)
        {
            cells.Add(new CountCell(ColumnKeys.Asked(choice), asked));
            cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(choice)]));
            return;
        }

        var answered = CellKey.All.AndAnswered(choice);
        var blank = CellKey.Of($"asked {choice.Variable}", CellKey.Missing);
        var blanks = asked - AskedWho(choice, choice, choice.Options.Count);
        cells.Add(new CountCell(answered, asked - blanks) { IsPublished = false });
        cells.Add(new CountCell(ColumnKeys.Asked(choice), asked));
        cells.Add(new CountCell(ColumnKeys.NotAsked(choice), counts.Everyone.Count - asked) { IsPublished = false });
        cells.Add(new CountCell(blank, blanks) { IsPublished = false, IsProtected = false });
        cells.Add(new Sum(CellKey.All, [ColumnKeys.Asked(choice), ColumnKeys.NotAsked(choice)]));
        cells.Add(new Sum(ColumnKeys.Asked(choice), [answered, blank]));
        foreach (var (other, deciding) in AskedBy(choice, asked))
        {
            cells.Relate(
                (ColumnKeys.Asked(choice), asked),
                [.. deciding.Select(option => (CellKey.All.And(other, option.Option), option.Count))]
            );
            conditions.AddRange(deciding.Where(_ => deciding.Count == 1).Select(option => (choice, other, option.Option)));
        }
    }

    /// <summary>
    /// The answers to another question that decide who is asked: one option, or several of a single choice, that together have just
    /// those who were asked.
    /// </summary>
    private IEnumerable<(ChoiceColumn Other, IReadOnlyList<(int Option, long Count)> Options)> AskedBy(
        ChoiceColumn choice,
        long asked
    )
    {
        foreach (var other in options.GroupBy(option => option.Choice))
        {
            List<(int Option, long Count)> inside =
            [
                .. other
                    .Where(option => AskedWho(choice, other.Key, option.Option) == option.Count)
                    .Select(option => (option.Option, option.Count)),
            ];
            foreach (var option in inside.Where(option => option.Count == asked))
            {
                yield return (other.Key, [option]);
            }

            if (!other.Key.IsMultiple && inside.Count > 1 && inside.Sum(option => option.Count) == asked)
            {
                yield return (other.Key, inside);
            }
        }
    }

    /// <summary>
    /// Those of a group who answered a question that only some were asked are among those of the group who were: ties the table of
    /// the question to the table of its condition, as soon as the report has both.
    /// </summary>
    private void AddConditions(ChoiceColumn choice, ChoiceColumn groups)
    {
        foreach (
            var (asked, other, option) in conditions.Where(condition =>
                (condition.Asked == choice && Crosses(condition.Other, groups))
                || (condition.Other == choice && Crosses(condition.Asked, groups))
            )
        )
        {
            for (var group = 0; group < groups.Options.Count; group++)
            {
                var where = CellKey.All.And(groups, group);
                cells.Within(
                    (where.And(other, option), Count(other, option, groups, group)),
                    (where.AndAnswered(asked), Count(asked, asked.Options.Count, groups, group)),
                    isSensitive: false
                );
            }
        }
    }

    private bool Crosses(ChoiceColumn one, ChoiceColumn other) =>
        crossed.Contains((one, other)) || crossed.Contains((other, one));

    /// <summary>Of a table that was added before.</summary>
    private long Count(ChoiceColumn one, int set, ChoiceColumn other, int otherSet) =>
        crossed.Contains((one, other))
            ? counts[CrossTab.Table(one, other)][set, otherSet].Count
            : counts[CrossTab.Table(other, one)][otherSet, set].Count;

    private long AskedWho(ChoiceColumn asked, ChoiceColumn other, int set) =>
        counts[CellTables.Asked(asked, other)][0, set].Count;
}
