using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// Marks in each row which columns differ: the letter of a column stands in the cells whose share is significantly larger.
/// Pairs of columns by pooled z-test, by Fisher's exact mid-p where an expected count is below 5; corrected within the row.
/// With weights pairs by Rao and Scott's F, and not at all where an expected count is below 5. Columns that overlap are not
/// compared: their cells stay without letters. Nested columns are compared within the same outer option.
/// </summary>
public static class ColumnLetters
{
    /// <summary>The letter of a column: A to Z, then AA and on; within each outer option of nested columns from A again.</summary>
    /// <param name="columns">The choice in the columns.</param>
    /// <param name="column">From 0, in the questionnaire's order.</param>
    public static string Letter(ChoiceColumn columns, int column)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Statistics.MultipleComparisons.Letter.Of(column % Together(columns));
    }

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
        var letters = InNests(table, [.. table.Cells], table.ColumnBases, how);
        return
        [
            .. table.Cells.Select(
                (cells, row) => table.IsUneven(row) ? InNests(table, [cells], table.ColumnBasesOf(row), how)[0] : letters[row]
            ),
        ];
    }

    /// <summary>How many neighbouring columns are compared with each other: of nested ones those of the same outer option.</summary>
    private static int Together(ChoiceColumn columns) => columns.Nest?.Inner.Options.Count ?? columns.Options.Count;

    private static IReadOnlyList<IReadOnlyList<string>> InNests(
        CrossTab table,
        IReadOnlyList<IReadOnlyList<WeightedCount>> cells,
        IReadOnlyList<WeightedCount> bases,
        ColumnComparisonOptions how
    )
    {
        var size = Together(table.Columns);
        if (size == bases.Count)
        {
            return Compare(table, cells, bases, how);
        }

        var nests = Enumerable
            .Range(0, bases.Count / size)
            .Select(nest =>
                Compare(
                    table,
                    [.. cells.Select(row => row.Skip(nest * size).Take(size).ToArray())],
                    [.. bases.Skip(nest * size).Take(size)],
                    how
                )
            )
            .ToList();
        return [.. cells.Select((_, row) => nests.SelectMany(nest => nest[row]).ToArray())];
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
