using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

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
    private readonly Dictionary<int, WeightedCount[]> uneven = [];

    private CrossTab(Counts counts, ChoiceColumn rows, ChoiceColumn columns)
    {
        Rows = rows;
        Columns = columns;
        Respondents = counts.Respondents;
        IsWeighted = counts.IsWeighted;
        var table = counts[Table(rows, columns)];
        var (answeredRow, answeredColumn) = (rows.Options.Count, columns.Options.Count);
        TableBase = table[answeredRow, answeredColumn];
        Cells = [.. rows.Options.Select((_, i) => columns.Options.Select((_, j) => table[i, j]).ToArray())];
        ColumnBases = [.. columns.Options.Select((_, j) => table[answeredRow, j])];
        if (rows.UnevenOptions.Any())
        {
            var offered = counts[OfferedTable(rows, columns)];
            uneven = rows
                .UnevenOptions.Select((option, at) => (option, Bases(offered, at, columns.Options.Count)))
                .ToDictionary();
        }

        RowBases = [.. rows.Options.Select((_, i) => table[i, answeredColumn])];
    }

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

    /// <summary>
    /// Those who chose the column's option, answered the row question and could choose the row's option: not every version of the
    /// questionnaire may have offered it.
    /// </summary>
    internal WeightedCount ColumnBase(int row, int column) => BasesOf(row)?[column] ?? ColumnBases[column];

    /// <summary>Those who answered both questions and could choose the row's option.</summary>
    internal WeightedCount TableBaseOf(int row) => BasesOf(row)?[^1] ?? TableBase;

    /// <summary>The bases of the row's columns, in their order.</summary>
    internal IReadOnlyList<WeightedCount> ColumnBasesOf(int row) => BasesOf(row)?[..^1] ?? ColumnBases;

    /// <summary>Whether not every version of the questionnaire offered the row's option.</summary>
    internal bool IsUneven(int row) => uneven.ContainsKey(row);

    /// <summary>Whether the options of a choice differ between versions, so that no test compares them all.</summary>
    internal bool HasUnevenOptions => uneven.Count > 0 || Columns.UnevenOptions.Any();

    public static CrossTab Of(ResponseSet responses, ChoiceColumn rows, ChoiceColumn columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Of(new CountPlan(Tables(rows, columns)).Count(responses), rows, columns);
    }

    /// <param name="counts">Of a plan with <see cref="Tables"/> of the two.</param>
    /// <param name="rows">The choice in the rows.</param>
    /// <param name="columns">The choice in the columns.</param>
    internal static CrossTab Of(Counts counts, ChoiceColumn rows, ChoiceColumn columns) => new(counts, rows, columns);

    /// <summary>What a cross-tab of the two must count.</summary>
    internal static IEnumerable<CountTable> Tables(ChoiceColumn rows, ChoiceColumn columns) =>
        rows.UnevenOptions.Any() ? [Table(rows, columns), OfferedTable(rows, columns)] : [Table(rows, columns)];

    /// <summary>The cells and their totals.</summary>
    internal static CountTable Table(ChoiceColumn rows, ChoiceColumn columns) => new(CountAxis.Of(rows), CountAxis.Of(columns));

    /// <summary>
    /// A cell as a contrast: those in the column against everybody else in the table, and who of each chose the row's option.
    /// Holds where columns overlap, too.
    /// </summary>
    internal WeightedTwoShares AgainstOthers(int row, int column)
    {
        var (cell, inside) = (Cells[row][column], ColumnBase(row, column));
        var outside = TableBaseOf(row).Without(inside);
        var chosenOutside = RowBases[row].Without(cell);
        return new(cell, inside.Without(cell), chosenOutside, outside.Without(chosenOutside));
    }

    /// <summary>Of those who chose the column's option, the share that chose the row's.</summary>
    public Figure ColumnShare(int row, int column) => Share.Of(Cells[row][column].Weight, ColumnBase(row, column).Weight);

    /// <summary>Of those who answered both questions and could choose the row's option, the share that chose it.</summary>
    internal Figure RowBaseShare(int row) => Share.Of(RowBases[row].Weight, TableBaseOf(row).Weight);

    /// <summary>Of those who chose the row's option, the share that chose the column's.</summary>
    public Figure RowShare(int row, int column) => Share.Of(Cells[row][column].Weight, RowBases[row].Weight);

    /// <summary>Of those who answered both questions and could choose the row's option, the share that chose it.</summary>
    public Figure TotalShare(int row) => Share.Of(RowBases[row].Weight, TableBaseOf(row).Weight);

    /// <summary>Of those who answered both questions and could choose the row's option, the share that chose both.</summary>
    public Figure TableShare(int row, int column) => Share.Of(Cells[row][column].Weight, TableBaseOf(row).Weight);

    /// <summary>For each row option that not every version offered, those who could choose it. Columns as in the cells.</summary>
    private static CountTable OfferedTable(ChoiceColumn rows, ChoiceColumn columns) =>
        new(CountAxis.OfUneven(rows), CountAxis.Of(columns));

    private static WeightedCount[] Bases(TableCounts offered, int row, int columns) =>
        [.. Enumerable.Range(0, columns + 1).Select(column => offered[row, column])];

    private WeightedCount[]? BasesOf(int row) => uneven.GetValueOrDefault(row);
}
