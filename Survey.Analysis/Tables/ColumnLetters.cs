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
        if (table.IsWeighted)
        {
            return [.. WeightedColumnComparisons.Compute(table.Cells, table.ColumnBases, how).Select(row => row.Letters)];
        }

        var comparisons = ColumnComparisons.Compute(
            [.. table.Cells.Select(row => row.Select(cell => (long)cell.Count).ToArray())],
            [.. table.ColumnBases.Select(column => (long)column.Count)],
            how
        );
        return [.. comparisons.Rows.Select(row => row.Letters)];
    }
}
