using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// A cross-tab of respondents with sampling weights, and Rao and Scott's test of no relation between rows and columns.
/// </summary>
/// <remarks>
/// <para>Cells: Σw. Row share = cell / row total, column share = cell / column total, without a value where the total is 0. The
/// test leaves empty rows and columns out; see <see cref="RaoScott"/>. Pearson's chi-square on the weights as if they were counts
/// would change when all weights double; this does not.</para>
/// <para>No respondents: <see cref="ReasonKind.NoAnswers"/>. The test needs two rows, two columns and two respondents. Answers of
/// people who are not independent (staff of one museum): <see cref="ClusteredCrossTab"/>.</para>
/// <para>Agrees with R survey <c>svytable</c>, <c>svychisq</c>.</para>
/// </remarks>
internal static class WeightedCrossTab
{
    /// <param name="Kish">n, Σw, effective n and design effect.</param>
    /// <param name="Weights">Rows x columns: Σw.</param>
    /// <param name="RowShares">Each row adds up to 1.</param>
    /// <param name="ColumnShares">Each column adds up to 1.</param>
    /// <param name="Test">Rao-Scott, or why there is none.</param>
    public sealed record Result(
        KishEffectiveBase.Result Kish,
        double[,] Weights,
        Figure[,] RowShares,
        Figure[,] ColumnShares,
        Outcome<RaoScott.Result> Test
    );

    /// <param name="cells">Rows x columns: the respondents of each cell.</param>
    public static Outcome<Result> Compute(WeightedCount[,] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var kish = KishEffectiveBase.Compute(WeightedCount.Sum(cells.Cast<WeightedCount>()));
        if (kish.Value is null)
        {
            return kish.Reason!;
        }

        var rows = Totals(cells, cells.GetLength(0), static (table, row, column) => table[row, column], cells.GetLength(1));
        var columns = Totals(cells, cells.GetLength(1), static (table, column, row) => table[row, column], cells.GetLength(0));
        return new Result(
            kish.Value,
            Map(cells, (row, column) => cells[row, column].Weight),
            Map(cells, (row, column) => ShareOf(cells[row, column], rows[row])),
            Map(cells, (row, column) => ShareOf(cells[row, column], columns[column])),
            Test(cells, rows, columns)
        );
    }

    private static Outcome<RaoScott.Result> Test(WeightedCount[,] cells, WeightedCount[] rows, WeightedCount[] columns)
    {
        var all = WeightedCount.Sum(rows);
        if (all.Count < 2)
        {
            return Reason.BaseTooSmall(all.Count, 2);
        }

        int[] usedRows = [.. Enumerable.Range(0, rows.Length).Where(row => rows[row].Count > 0)];
        int[] usedColumns = [.. Enumerable.Range(0, columns.Length).Where(column => columns[column].Count > 0)];
        var used = new WeightedCount[usedRows.Length, usedColumns.Length];
        var kept = Map(used, (row, column) => cells[usedRows[row], usedColumns[column]]);
        return RaoScott.Compute(
            Map(kept, (row, column) => kept[row, column].Weight / all.Weight),
            CellCovariance.Compute([.. kept.Cast<WeightedCount>()]),
            all.Count,
            all.Count - 1
        );
    }

    private static Figure ShareOf(WeightedCount cell, WeightedCount total) =>
        total.Count > 0 ? Share.Of(Math.Min(cell.Weight, total.Weight), total.Weight) : Figure.None(Reason.NoAnswers, 0);

    private static WeightedCount[] Totals(
        WeightedCount[,] cells,
        int lines,
        Func<WeightedCount[,], int, int, WeightedCount> at,
        int length
    ) =>
        [
            .. Enumerable
                .Range(0, lines)
                .Select(line => WeightedCount.Sum(Enumerable.Range(0, length).Select(place => at(cells, line, place)))),
        ];

    private static T[,] Map<T>(WeightedCount[,] shape, Func<int, int, T> value)
    {
        var table = new T[shape.GetLength(0), shape.GetLength(1)];
        for (var row = 0; row < shape.GetLength(0); row++)
        {
            for (var column = 0; column < shape.GetLength(1); column++)
            {
                table[row, column] = value(row, column);
            }
        }

        return table;
    }
}
