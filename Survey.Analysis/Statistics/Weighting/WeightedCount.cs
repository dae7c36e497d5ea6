namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Some respondents: how many, the sum of their sampling weights, and the sum of the squared weights. These three sums are all
/// that weighted shares, frequencies and cross-tabs of independent respondents need. The default value is nobody.
/// </summary>
/// <param name="Count">Respondents with a positive weight.</param>
/// <param name="Weight">Σw.</param>
/// <param name="SquaredWeight">Σw².</param>
public readonly record struct WeightedCount(int Count, double Weight, double SquaredWeight)
{
    /// <summary>That many respondents of weight 1.</summary>
    public static WeightedCount Unweighted(int count) => new(count, count, count);

    /// <summary>One respondent; nobody when the weight is 0.</summary>
    /// <exception cref="ArgumentException">The weight is negative or not finite.</exception>
    public static WeightedCount One(double weight) =>
        weight switch
        {
            0 => default,
            > 0 and < double.PositiveInfinity => new(1, weight, weight * weight),
            _ => throw new ArgumentException(
                $"A sampling weight is a finite number of at least 0, not {weight}.",
                nameof(weight)
            ),
        };

    public static WeightedCount Of(IEnumerable<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return weights.Aggregate(default(WeightedCount), static (sum, weight) => sum + One(weight));
    }

    public static WeightedCount Sum(IEnumerable<WeightedCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.Aggregate(default(WeightedCount), static (sum, count) => sum + count);
    }

    /// <summary>
    /// Those who are left when some of them are taken away: exactly nobody when all are, whatever rounding leaves of the sums.
    /// </summary>
    public WeightedCount Without(WeightedCount part) =>
        Count <= part.Count
            ? default
            : new(Count - part.Count, Math.Max(0, Weight - part.Weight), Math.Max(0, SquaredWeight - part.SquaredWeight));

    public static WeightedCount Add(WeightedCount left, WeightedCount right) => left + right;

    public static WeightedCount operator +(WeightedCount left, WeightedCount right) =>
        new(left.Count + right.Count, left.Weight + right.Weight, left.SquaredWeight + right.SquaredWeight);
}
