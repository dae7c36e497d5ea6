using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>A cross-tab as readers may see it: counts, some of them hidden, and what does not derive from hidden ones.</summary>
public sealed class ShownCrossTab
{
    private readonly CrossTab table;
    private readonly bool[] rows;
    private readonly bool[] columns;
    private readonly bool[][] cells;

    /// <param name="suppression">What is hidden. Of a choice against itself that is everything.</param>
    /// <param name="analysis">The cross-tab.</param>
    public ShownCrossTab(ReportSuppression suppression, CrossTabAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        ArgumentNullException.ThrowIfNull(analysis);
        (table, MinCell, ZerosShown) = (analysis.Table, suppression.MinCell, !suppression.Rule.ZerosAreSensitive);
        var (row, column) = (table.Rows, table.Columns);
        var toItself = MinCell > 0 && ColumnKeys.QuestionOf(row) == column.Variable;
        bool Hides(CellKey key) => toItself || suppression.Hides(key);
        Respondents = suppression.Shown(CellKey.All, table.Respondents);
        Base = Shown(Hides(CellKey.All.AndAnswered(row).AndAnswered(column)), table.TableBase.Count);
        rows = OptionHiding.Of(suppression, row, i => Hides(CellKey.All.And(row, i).AndAnswered(column)));
        columns = OptionHiding.Of(suppression, column, j => Hides(CellKey.All.And(column, j).AndAnswered(row)));
        cells = Cells(row, column, (i, j) => Hides(CellKey.All.And(row, i).And(column, j)));
        HidesAny =
            Respondents.IsHidden
            || Base.IsHidden
            || rows.Contains(value: true)
            || columns.Contains(value: true)
            || Array.Exists(cells, line => line.Contains(value: true))
            || (MinCell > 0 && table.HasUnevenOptions);
        LeftOut =
            MinCell > 0 && HidesAll(OptionHiding.Counted(row), OptionHiding.Counted(column))
                ? suppression.LeftOut.GetValueOrDefault(ReportSuppression.NameOf(table), LeftOutBecause.LittleWouldRemain)
                : null;
        Analysis =
            HidesAny ? Protected(analysis)
            : MinCell > 0 ? CrossTabRounding.Of(analysis)
            : analysis;
    }

    /// <summary>What is computed of the counts, without what derives from hidden ones.</summary>
    public CrossTabAnalysis Analysis { get; }

    /// <summary>Whether anything of the table is hidden, so that no test of the whole is shown.</summary>
    public bool HidesAny { get; }

    /// <summary>The size of the set.</summary>
    public Count Respondents { get; }

    /// <summary>Those who answered both questions.</summary>
    public Count Base { get; }

    /// <summary>Why there is no table to show, since all its cells are hidden; null where there is one.</summary>
    internal LeftOutBecause? LeftOut { get; }

    /// <summary>The smallest count that is shown.</summary>
    internal int MinCell { get; }

    /// <summary>Whether counts of 0 are shown.</summary>
    internal bool ZerosShown { get; }

    public Count RowBase(int row) => Shown(rows[row], table.RowBases[row].Count);

    /// <summary>As <see cref="ColumnBase(int)"/>, of those who could choose the row's option.</summary>
    public Count ColumnBase(int row, int column) =>
        !table.IsUneven(row) ? ColumnBase(column) : Shown(MinCell > 0, table.ColumnBase(row, column).Count);

    /// <summary>Those who answered both questions and could choose the row's option.</summary>
    internal Count BaseOf(int row) => !table.IsUneven(row) ? Base : Shown(MinCell > 0, table.TableBaseOf(row).Count);

    public Count ColumnBase(int column) => Shown(columns[column], table.ColumnBases[column].Count);

    public Count Cell(int row, int column) => Shown(cells[row][column], table.Cells[row][column].Count);

    public Figure ColumnShare(int row, int column) => HidesColumnShare(row, column) ? Hidden : table.ColumnShare(row, column);

    /// <summary>Of those who answered both questions and could choose the row's option, the share that chose it.</summary>
    public Figure RowBaseShare(int row) => rows[row] || BaseOf(row).IsHidden ? Hidden : table.RowBaseShare(row);

    public Figure RowShare(int row, int column) => cells[row][column] || rows[row] ? Hidden : table.RowShare(row, column);

    /// <summary>Of those who answered both questions and could choose the row's option, the share that chose it.</summary>
    public Figure TotalShare(int row) => rows[row] || BaseOf(row).IsHidden ? Hidden : table.TotalShare(row);

    public Figure TableShare(int row, int column) =>
        cells[row][column] || BaseOf(row).IsHidden ? Hidden : table.TableShare(row, column);

    /// <summary>Whether what is computed of a cell and all its totals is hidden.</summary>
    internal bool HidesExpected(int row, int column) =>
        cells[row][column] || rows[row] || columns[column] || BaseOf(row).IsHidden;

    /// <summary>Whether what compares the cells of a row with each other is hidden.</summary>
    internal bool HidesComparison(int row) =>
        BaseOf(row).IsHidden || rows[row] || cells[row].Contains(value: true) || columns.Contains(value: true);

    /// <summary>
    /// Whether the column is drawn: somebody stands in it, and readers may know. Of a column of which only hidden cells and zeros
    /// are left, its heading alone would show that it is not empty.
    /// </summary>
    public bool IsDrawn(int column) =>
        table.ColumnBases[column].Count > 0
        && (
            !columns[column]
            || Enumerable.Range(0, rows.Length).Any(row => !cells[row][column] && table.Cells[row][column].Count > 0)
        );

    private static Figure Hidden { get; } = Figure.None(Reason.Hidden, 0);

    private static Count Shown(bool isHidden, int count) => isHidden ? Count.Hidden : Count.Of(count);

    /// <summary>Whether every cell that is not 0 by structure is hidden.</summary>
    private bool HidesAll(bool[] inRow, bool[] inColumn) =>
        cells.Where((_, i) => inRow[i]).All(line => line.Where((_, j) => inColumn[j]).All(isHidden => isHidden));

    private bool HidesColumnShare(int row, int column) => cells[row][column] || ColumnBase(row, column).IsHidden;

    /// <summary>A cell of an option of a single choice that nobody chose is hidden with the option's total.</summary>
    private bool[][] Cells(ChoiceColumn row, ChoiceColumn column, Func<int, int, bool> hides)
    {
        var (inRow, inColumn) = (OptionHiding.Counted(row), OptionHiding.Counted(column));
        return
        [
            .. rows.Select(
                (_, i) =>
                    columns
                        .Select(
                            (_, j) =>
                                inRow[i] && inColumn[j] ? hides(i, j) : (!inRow[i] && rows[i]) || (!inColumn[j] && columns[j])
                        )
                        .ToArray()
            ),
        ];
    }

    private CrossTabAnalysis Protected(CrossTabAnalysis analysis) =>
        analysis with
        {
            Expected = Protected(analysis.Expected, HidesExpected, hidden: null),
            AdjustedResiduals = Protected(analysis.AdjustedResiduals, HidesExpected, hidden: null),
            Letters = Protected(analysis.Letters, (row, _) => HidesComparison(row), ""),
            ColumnIntervals = Protected(analysis.ColumnIntervals, HidesColumnShare, hidden: null),
            Differences = Protected(analysis.Differences, HidesExpected, Reason.Hidden),
            Test = Reason.Hidden,
            OrdinalTest = analysis.OrdinalTest is null ? null : (Outcome<OrdinalTest>)Reason.Hidden,
            OptionTests = analysis.OptionTests is { } tests ? [.. tests.Select(_ => (Outcome<OptionTest>)Reason.Hidden)] : null,
        };

    private static IReadOnlyList<IReadOnlyList<T>> Protected<T>(
        IReadOnlyList<IReadOnlyList<T>> cells,
        Func<int, int, bool> hides,
        T hidden
    ) => [.. cells.Select((line, row) => line.Select((cell, column) => hides(row, column) ? hidden : cell).ToArray())];
}
