namespace Survey.Analysis.Weights;

/// <summary>How respondents are to be weighted, from the weights that came with the answers (1 where there are none).</summary>
public sealed record WeightingPlan
{
    /// <summary>
    /// The question whose answers shall count the same, such as <c>country</c>; null is none. Not together with
    /// <see cref="Population"/>.
    /// </summary>
    public string? EqualGroups { get; init; }

    /// <summary>The population that the weights shall fit; null is none.</summary>
    public Population? Population { get; init; }

    /// <summary>The lowest weight as a multiple of the mean weight, from 0 to 1; null is no bound.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest weight as a multiple of the mean weight, at least 1; null is no bound.</summary>
    public double? Highest { get; init; }

    internal bool IsTrimmed => Lowest is not null || Highest is not null;
}
