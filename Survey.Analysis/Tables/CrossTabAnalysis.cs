using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// What the counts of a cross-tab say beyond the shares: expected counts, adjusted residuals, intervals, column letters and
/// tests. All arrays are rows x columns of the table.
/// </summary>
/// <param name="Table">The cross-tab.</param>
/// <param name="Expected">Row base · column base / table base; null where the table base is 0.</param>
/// <param name="AdjustedResiduals">
/// (O - E)/√(R C (N-R)(N-C)/N³), with R, C and N the row, column and table base: each cell against its complement, which holds
/// for every pair of kinds. With weights the signed root of Rao and Scott's F of the same contrast. Null where a base is 0 or
/// everybody.
/// </param>
/// <param name="Letters">In each cell the letters of the columns whose share is smaller, A being the first column.</param>
/// <param name="Test">The test of the whole table, or why there is none.</param>
public sealed record CrossTabAnalysis(
    CrossTab Table,
    IReadOnlyList<IReadOnlyList<double?>> Expected,
    IReadOnlyList<IReadOnlyList<double?>> AdjustedResiduals,
    IReadOnlyList<IReadOnlyList<string>> Letters,
    Outcome<CrossTabTest> Test
)
{
    /// <summary>The choices that the analysis was made with.</summary>
    public CrossTabOptions Options { get; init; } = new();

    /// <summary>The interval of each column share; null where the share has no value.</summary>
    public required IReadOnlyList<IReadOnlyList<Interval?>> ColumnIntervals { get; init; }

    /// <summary>Each column's share less that of everybody else in the table.</summary>
    public required IReadOnlyList<IReadOnlyList<Outcome<ShareDifference>>> Differences { get; init; }

    /// <summary>The comparison of the columns' levels, or why there is none; null where the row options have no order.</summary>
    public Outcome<OrdinalTest>? OrdinalTest { get; init; }

    /// <summary>A test a row option; null unless the rows are a multiple choice and the columns a single one.</summary>
    public IReadOnlyList<Outcome<OptionTest>>? OptionTests { get; init; }

    public static CrossTabAnalysis Of(
        ResponseSet responses,
        ChoiceColumn rows,
        ChoiceColumn columns,
        CrossTabOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Of(new CountPlan(Tables(rows, columns)).Count(responses), rows, columns, options ?? new CrossTabOptions());
    }

    /// <summary>What an analysis of the two must count.</summary>
    internal static IEnumerable<CountTable> Tables(ChoiceColumn rows, ChoiceColumn columns) =>
        [.. CrossTab.Tables(rows, columns), .. CrossTabTesting.Tables(rows, columns)];

    /// <param name="counts">Of a plan with <see cref="Tables"/> of the two.</param>
    /// <param name="rows">The choice in the rows.</param>
    /// <param name="columns">The choice in the columns.</param>
    /// <param name="options">How to analyse them.</param>
    internal static CrossTabAnalysis Of(Counts counts, ChoiceColumn rows, ChoiceColumn columns, CrossTabOptions options)
    {
        var table = CrossTab.Of(counts, rows, columns);
        return new(
            table,
            Cells(table, ExpectedCount),
            Cells(table, Residual),
            ColumnLetters.Of(table, options),
            CrossTabTesting.Of(table, counts)
        )
        {
            Options = options,
            ColumnIntervals = Cells(table, (_, i, j) =>
                ShareInterval.Of(table.ColumnShare(i, j), table.ColumnBase(i, j), options.Interval, options.Confidence)
            ),
            Differences = Cells(table, (_, i, j) => ShareDifference.AgainstOthers(table, i, j, options.Confidence)),
            OrdinalTest = OrdinalTesting.Of(table, options.Levels),
            OptionTests = OptionTesting.Of(table, options.Correction),
        };
    }

    private static IReadOnlyList<IReadOnlyList<T>> Cells<T>(CrossTab table, Func<CrossTab, int, int, T> cell) =>
        [.. table.Cells.Select((row, i) => row.Select((_, j) => cell(table, i, j)).ToArray())];

    private static double? ExpectedCount(CrossTab table, int row, int column) =>
        table.TableBaseOf(row).Weight > 0
            ? table.RowBases[row].Weight / table.TableBaseOf(row).Weight * table.ColumnBase(row, column).Weight
            : null;

    private static double? Residual(CrossTab table, int row, int column)
    {
        if (table.IsWeighted)
        {
            return table.AgainstOthers(row, column).SignedRoot();
        }

        double n = table.TableBaseOf(row).Count;
        double r = table.RowBases[row].Count;
        double c = table.ColumnBase(row, column).Count;
        var variance = r / n * (c / n) * ((n - r) / n) * (n - c);
        return n == 0 || variance <= 0 ? null : (table.Cells[row][column].Count - (r / n * c)) / Math.Sqrt(variance);
    }
}
