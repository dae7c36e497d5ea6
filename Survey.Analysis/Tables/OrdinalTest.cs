namespace Survey.Analysis.Tables;

/// <summary>Whether some columns give higher levels than others, by the order of the levels alone.</summary>
public sealed record OrdinalTest
{
    /// <summary><c>mann-whitney</c> for two columns with answers, <c>kruskal-wallis</c> for more.</summary>
    public required string Method { get; init; }

    /// <summary>U of the first column with answers (pairs it wins, ties counting one half), or H.</summary>
    public required double Statistic { get; init; }

    /// <summary>Columns with answers - 1 for H; null for U.</summary>
    public int? Df { get; init; }

    /// <summary>Two-sided; of U exact where the work allows, otherwise from z with the variance corrected for ties.</summary>
    public required double P { get; init; }

    public bool IsExact { get; init; }

    /// <summary>
    /// <c>rank-biserial</c> (-1 to 1, positive where the first column is higher) or <c>epsilon-squared</c> (0 to 1).
    /// </summary>
    public required string EffectName { get; init; }

    public required double Effect { get; init; }

    /// <summary>The mean midrank of each column, 1 for the lowest answer; null for a column without answers.</summary>
    public required IReadOnlyList<double?> MeanRanks { get; init; }

    /// <summary>Mantel's linear-by-linear test where the columns are ordered too; null where they are not.</summary>
    public TrendResult? Trend { get; init; }

    /// <param name="Statistic">M², at least 0, on 1 degree of freedom.</param>
    /// <param name="R">The correlation of the places in the two orders, from -1 to 1.</param>
    /// <param name="P">Two-sided.</param>
    public sealed record TrendResult(double Statistic, double R, double P);
}
