using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// Marks in each row which columns differ: the letter of a column stands in the cells whose share is significantly larger.
/// Pairs of columns by pooled z-test, by Fisher's exact mid-p where an expected count is below 5; corrected within the row.
/// With weights pairs by Rao and Scott's F, and not at all where an expected count is below 5. Columns that overlap are not
/// compared: their cells stay without letters.
/// </summary>
public static class ColumnLetters
{
    /// <summary>The letter of a column: A to Z, then AA and on.</summary>
    /// <param name="column">From 0, in the questionnaire's order.</param>
    public static string Letter(int column) => Statistics.MultipleComparisons.Letter.Of(column);

    /// <returns>Rows x columns; empty for no letter.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(CrossTab table, CrossTabOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        if (table.HasOverlappingColumns)
        {
            return [.. table.Cells.Select(row => row.Select(_ => "").ToArray())];
        }

        var how = new ColumnComparisonOptions
        {
            Alpha = options.Alpha,
            Correction = options.Correction,
            ExactWhereSmall = true,
        };
        // A correction is within a row, so rows with a base of their own are compared by themselves.
        var letters = Compare(table, [.. table.Cells], table.ColumnBases, how);
        return
        [
            .. table.Cells.Select(
                (cells, row) => table.IsUneven(row) ? Compare(table, [cells], table.ColumnBasesOf(row), how)[0] : letters[row]
            ),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Compare(
        CrossTab table,
        IReadOnlyList<IReadOnlyList<WeightedCount>> cells,
        IReadOnlyList<WeightedCount> bases,
        ColumnComparisonOptions how
    )
    {
        if (table.IsWeighted)
        {
            return [.. WeightedColumnComparisons.Compute(cells, bases, how).Select(row => row.Letters)];
        }

        var comparisons = ColumnComparisons.Compute(
            [.. cells.Select(row => row.Select(cell => (long)cell.Count).ToArray())],
            [.. bases.Select(column => (long)column.Count)],
            how
        );
        return [.. comparisons.Rows.Select(row => row.Letters)];
    }
}
