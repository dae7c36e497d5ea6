using Survey.Analysis.Statistics.MultipleComparisons;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Tests in each row of a weighted table which columns' shares differ: <see cref="ColumnComparisons"/> under weights. Method
/// sheet: docs/methods/multiple-comparisons.md.
/// <para>Each pair of columns: Rao and Scott's F of these two columns alone; p-values adjusted within the row as without
/// weights.</para>
/// <para>There is no exact test under weights, so that a pair of which some cell would be expected to hold fewer than
/// <see cref="ColumnComparisonOptions.SmallestExpectedForZ"/> respondents is not compared.</para>
/// <para>Agrees with R survey <c>svychisq</c> on a design of the two columns, with <c>p.adjust</c>.</para>
/// </summary>
internal static class WeightedColumnComparisons
{
    /// <param name="cells">Rows = options, columns = groups that share nobody.</param>
    /// <param name="bases">The respondents of each column.</param>
    /// <param name="options">Correction and level.</param>
    /// <returns>A row each.</returns>
    public static IReadOnlyList<ColumnComparisons.Row> Compute(
        IReadOnlyList<IReadOnlyList<WeightedCount>> cells,
        IReadOnlyList<WeightedCount> bases,
        ColumnComparisonOptions options
    )
    {
        bool[] used = [.. bases.Select(column => column.Count > 0)];
        return
        [
            .. cells.Select(row =>
                ColumnComparisons.CompareRow(
                    [.. row.Select((cell, column) => used[column] ? cell.Weight / bases[column].Weight : (double?)null)],
                    used,
                    (first, second) => Test(first, second, row, bases),
                    options
                )
            ),
        ];
    }

    private static ColumnComparisons.Pair? Test(
        int first,
        int second,
        IReadOnlyList<WeightedCount> row,
        IReadOnlyList<WeightedCount> bases
    )
    {
        var shares = new WeightedTwoShares(
            row[first],
            bases[first].Without(row[first]),
            row[second],
            bases[second].Without(row[second])
        );
        return shares.SmallestExpected < ColumnComparisonOptions.SmallestExpectedForZ || shares.SignedRoot() is not { } root
            ? null
            : new(first, second, root, shares.Test().Value!.P, shares.Test().Value!.P, IsExact: false); // a root has a test
    }
}
