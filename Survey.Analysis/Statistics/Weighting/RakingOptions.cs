namespace Survey.Analysis.Statistics.Weighting;

/// <summary>How long <see cref="Raking"/> goes on, and how uneven its weights may be.</summary>
internal sealed record RakingOptions
{
    public static RakingOptions Default { get; } = new();

    /// <summary>Rounds over all margins before it gives up.</summary>
    public int MostSweeps { get; init; } = 5000;

    /// <summary>
    /// The largest difference of a category from its population that counts as none, as a part of the whole population.
    /// </summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>The lowest weight of a respondent, as a multiple of the mean weight; null is no bound.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest weight of a respondent, as a multiple of the mean weight; null is no bound.</summary>
    public double? Highest { get; init; }

    internal bool Bounds => Lowest is not null || Highest is not null;

    internal bool AreSound =>
        MostSweeps >= 1
        && Tolerance >= 0
        && (Lowest ?? 0) is >= 0 and <= 1
        && (Highest ?? 1) is >= 1 and < double.PositiveInfinity;
}
