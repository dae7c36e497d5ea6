namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>How the columns of a table are compared.</summary>
internal sealed record ColumnComparisonOptions
{
    /// <summary>How a row's p-values are adjusted for each other.</summary>
    public Correction Correction { get; init; } = Correction.Holm;

    /// <summary>The adjusted p-value below which a letter is set; not at it.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>
    /// Fisher's mid-p instead of z for pairs with an expected count below <see cref="SmallestExpectedForZ"/>. Columns with a
    /// share of 0 or 1 then take part, because an exact test does not need their variance.
    /// </summary>
    public bool ExactWhereSmall { get; init; }

    /// <summary>
    /// Whether the pairs of columns that take no part count as tests too (a reading of SPSS that could not be confirmed).
    /// </summary>
    public bool CountsAllPairs { get; init; }

    /// <summary>The expected count in each cell of a pair's 2 x 2 table from which the normal approximation is used.</summary>
    public const double SmallestExpectedForZ = 5;
}
