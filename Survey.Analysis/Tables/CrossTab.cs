using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;

namespace Survey.Analysis.Tables;

/// <summary>
/// The counts of two choices against each other. Rows = the options of <see cref="Rows"/>, columns = the options of
/// <see cref="Columns"/>. Each option has three states: chosen, not chosen, missing; so a base belongs to a cell. Whoever
/// left one of the two questions blank is in no cell and in no base.
/// </summary>
/// <remarks>
/// One definition serves every pair of kinds. With r and c an option, R and C "answered the row question" and "answered
/// the column question": count = |r∧c|, column base = |R∧c|, row base = |r∧C|, table base = |R∧C|. For two single choices
/// the column bases are the column totals; for a multiple choice they are respondents, never ticks, so that the shares of a
/// column may sum to more than 1. Shares are weighted; the counts that are shown are not.
/// </remarks>
public sealed class CrossTab
{
    private CrossTab(ChoiceColumn rows, ChoiceColumn columns, Tally tally)
    {
        Rows = rows;
        Columns = columns;
        Tally = tally;
        Respondents = tally.Respondents;
        IsWeighted = tally.IsWeighted;
        TableBase = tally.Of(rows.Answered, columns.Answered);
        Cells = [.. rows.Chosen.Select(row => columns.Chosen.Select(column => tally.Of(row, column)).ToArray())];
        ColumnBases = [.. columns.Chosen.Select(column => tally.Of(rows.Answered, column))];
        RowBases = [.. rows.Chosen.Select(row => tally.Of(row, columns.Answered))];
    }

    /// <summary>What the cells were counted with.</summary>
    internal Tally Tally { get; }

    public ChoiceColumn Rows { get; }

    public ChoiceColumn Columns { get; }

    /// <summary>The size of the set, with or without an answer to the two questions.</summary>
    public int Respondents { get; }

    /// <summary>Whether some weight differs from 1.</summary>
    public bool IsWeighted { get; }

    /// <summary>Those who answered both questions.</summary>
    public WeightedCount TableBase { get; }

    /// <summary>Respondents who chose both options; rows x columns.</summary>
    public IReadOnlyList<IReadOnlyList<WeightedCount>> Cells { get; }

    /// <summary>Those who chose the column's option and answered the row question; one a column.</summary>
    public IReadOnlyList<WeightedCount> ColumnBases { get; }

    /// <summary>Those who chose the row's option and answered the column question; one a row.</summary>
    public IReadOnlyList<WeightedCount> RowBases { get; }

    /// <summary>Whether some respondents stand in several columns, so that the columns are not independent groups.</summary>
    public bool HasOverlappingColumns => Columns.IsMultiple;

    public static CrossTab Of(ResponseSet responses, ChoiceColumn rows, ChoiceColumn columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return new(rows, columns, new Tally(responses));
    }

    /// <summary>
    /// A cell as a contrast: those in the column against everybody else in the table, and who of each chose the row's option. Holds
    /// where columns overlap, too.
    /// </summary>
    internal WeightedTwoShares AgainstOthers(int row, int column)
    {
        var (cell, inside) = (Cells[row][column], ColumnBases[column]);
        var outside = TableBase.Without(inside);
        var chosenOutside = RowBases[row].Without(cell);
        return new(cell, inside.Without(cell), chosenOutside, outside.Without(chosenOutside));
    }

    /// <summary>Of those who chose the column's option, the share that chose the row's.</summary>
    public Figure ColumnShare(int row, int column) => Share.Of(Cells[row][column].Weight, ColumnBases[column].Weight);

    /// <summary>Of those who chose the row's option, the share that chose the column's.</summary>
    public Figure RowShare(int row, int column) => Share.Of(Cells[row][column].Weight, RowBases[row].Weight);

    /// <summary>Of those who answered both questions, the share that chose both options.</summary>
    public Figure TableShare(int row, int column) => Share.Of(Cells[row][column].Weight, TableBase.Weight);
}
