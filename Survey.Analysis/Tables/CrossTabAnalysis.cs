using Survey.Analysis.Figures;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// What the counts of a cross-tab say beyond the shares: expected counts, adjusted residuals, column letters and the test of
/// the whole. All arrays are rows x columns of the table.
/// </summary>
/// <param name="Table">The cross-tab.</param>
/// <param name="Expected">Row base · column base / table base; null where the table base is 0.</param>
/// <param name="AdjustedResiduals">
/// (O - E)/√(R C (N-R)(N-C)/N³), with R, C and N the row, column and table base: each cell against its complement, which holds for
/// every pair of kinds. Null where a base is 0 or everybody, and with weights, for which the formula does not hold.
/// </param>
/// <param name="Letters">In each cell the letters of the columns whose share is smaller, A being the first column.</param>
/// <param name="Test">The test of the whole table, or why there is none.</param>
public sealed record CrossTabAnalysis(
    CrossTab Table,
    IReadOnlyList<IReadOnlyList<double?>> Expected,
    IReadOnlyList<IReadOnlyList<double?>> AdjustedResiduals,
    IReadOnlyList<IReadOnlyList<string>> Letters,
    Outcome<CrossTabTest> Test)
{
    public static CrossTabAnalysis Of(ResponseSet responses, ChoiceColumn rows, ChoiceColumn columns, CrossTabOptions? options = null)
    {
        var table = CrossTab.Of(responses, rows, columns);
        return new(table, Cells(table, ExpectedCount), Cells(table, Residual),
            ColumnLetters.Of(table, options ?? new CrossTabOptions()), CrossTabTests.Of(table));
    }

    private static IReadOnlyList<IReadOnlyList<double?>> Cells(CrossTab table, Func<CrossTab, int, int, double?> cell) =>
        [.. table.Cells.Select((row, i) => row.Select((_, j) => cell(table, i, j)).ToArray())];

    private static double? ExpectedCount(CrossTab table, int row, int column) => table.TableBase.Weight > 0
        ? table.RowBases[row].Weight / table.TableBase.Weight * table.ColumnBases[column].Weight
        : null;

    private static double? Residual(CrossTab table, int row, int column)
    {
        double n = table.TableBase.Count;
        double r = table.RowBases[row].Count;
        double c = table.ColumnBases[column].Count;
        var variance = r / n * (c / n) * ((n - r) / n) * (n - c);
        return table.IsWeighted || n == 0 || variance <= 0 ? null : (table.Cells[row][column].Count - (r / n * c)) / Math.Sqrt(variance);
    }
}
