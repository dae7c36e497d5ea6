using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// A table of counts of two variables: rows = categories of the first, columns = categories of the second, each
/// respondent in exactly one cell. Immutable; empty rows and columns are kept, so that a cell's position is its category's,
/// and every statistic leaves them out by itself.
/// </summary>
internal sealed class ContingencyTable
{
    private readonly int[][] counts;

    /// <param name="counts">Rows of counts, all of the same length, each count at least 0. Copied.</param>
    /// <exception cref="ArgumentException">The rows differ in length, or a count is negative.</exception>
    public ContingencyTable(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        this.counts = [.. counts.Select(row => row.ToArray())];
        ColumnCount = this.counts.Length == 0 ? 0 : this.counts[0].Length;
        if (this.counts.Any(row => row.Length != ColumnCount || row.Any(count => count < 0)))
        {
            throw new ArgumentException("A table has rows of one length with counts of at least 0.", nameof(counts));
        }

        RowTotals = [.. this.counts.Select(row => row.Sum(count => (long)count))];
        ColumnTotals = [.. Enumerable.Range(0, ColumnCount).Select(column => this.counts.Sum(row => (long)row[column]))];
        Total = RowTotals.Sum();
        UsedRows = [.. Enumerable.Range(0, RowCount).Where(row => RowTotals[row] > 0)];
        UsedColumns = [.. Enumerable.Range(0, ColumnCount).Where(column => ColumnTotals[column] > 0)];
    }

    public int RowCount => counts.Length;

    public int ColumnCount { get; }

    public IReadOnlyList<long> RowTotals { get; }

    public IReadOnlyList<long> ColumnTotals { get; }

    /// <summary>All respondents in the table, n.</summary>
    public long Total { get; }

    /// <summary>The positions of the rows that hold answers.</summary>
    public IReadOnlyList<int> UsedRows { get; }

    /// <summary>The positions of the columns that hold answers.</summary>
    public IReadOnlyList<int> UsedColumns { get; }

    /// <summary>(rows - 1)(columns - 1) of the rows and columns that hold answers.</summary>
    public int DegreesOfFreedom => Math.Max(0, UsedRows.Count - 1) * Math.Max(0, UsedColumns.Count - 1);

    /// <summary>The smaller number of used rows or used columns.</summary>
    public int SmallerSide => Math.Min(UsedRows.Count, UsedColumns.Count);

    /// <summary>
    /// Why the two variables cannot be compared: no answers at all, all answers in one cell, or all in one row or column.
    /// Null when at least two rows and two columns hold answers.
    /// </summary>
    public Reason? NotComparable =>
        Total == 0 ? Reason.NoAnswers
        : UsedRows.Count < 2 && UsedColumns.Count < 2 ? Reason.NoVariation
        : SmallerSide < 2 ? Reason.EmptyMargin
        : null;

    public int this[int row, int column] => counts[row][column];

    /// <summary>The count under independence: row total · column total / n; 0 in an empty table.</summary>
    public double Expected(int row, int column) => Total == 0 ? 0 : (double)RowTotals[row] * ColumnTotals[column] / Total;

    /// <summary>The table without its empty rows and columns.</summary>
    public ContingencyTable Reduced() =>
        new([.. UsedRows.Select(row => UsedColumns.Select(column => counts[row][column]).ToArray())]);

    /// <summary>The table with rows and columns swapped.</summary>
    public ContingencyTable Transposed() =>
        new([.. Enumerable.Range(0, ColumnCount).Select(column => counts.Select(row => row[column]).ToArray())]);

    /// <summary>The sum of a value over every cell whose row and column hold answers.</summary>
    internal double Sum(Func<int, int, double> value) => UsedRows.Sum(row => UsedColumns.Sum(column => value(row, column)));

    /// <summary>ln of the probability of the table, given its row and column totals.</summary>
    internal double LogProbability(LogFactorial factorials) =>
        RowTotals.Sum(total => factorials[total])
        + ColumnTotals.Sum(total => factorials[total])
        - factorials[Total]
        - Sum((row, column) => factorials[this[row, column]]);

    /// <summary>A value for every cell, rows and columns as in the table; null where the cell's row or column is empty.</summary>
    internal IReadOnlyList<IReadOnlyList<double?>> Cells(Func<int, int, double> value) =>
        [
            .. Enumerable
                .Range(0, RowCount)
                .Select(row =>
                    Enumerable
                        .Range(0, ColumnCount)
                        .Select(column => RowTotals[row] > 0 && ColumnTotals[column] > 0 ? value(row, column) : (double?)null)
                        .ToArray()
                ),
        ];
}
