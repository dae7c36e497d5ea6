namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The upper left count of a 2 x 2 table with fixed margins when the odds ratio is e^θ (Fisher's noncentral hypergeometric
/// distribution): P(X = k) is proportional to C(K, k) C(N - K, n - k) e^(θ k). Sums start at the most probable count, so that the
/// work grows with the standard deviation, not with the size of the table. Source: Cornfield J (1956); agrees with R fisher.test.
/// </summary>
/// <param name="population">N, all answers.</param>
/// <param name="successes">K, the answers of the first column.</param>
/// <param name="drawn">n, the answers of the first row.</param>
internal sealed class ConditionalOddsDistribution(long population, long successes, long drawn)
{
    private const double Negligible = 1e-20;
    private readonly HypergeometricDistribution central = new(population, successes, drawn);

    public long Minimum => central.Minimum;

    public long Maximum => central.Maximum;

    /// <summary>Mean and variance of the count.</summary>
    public (double Mean, double Variance) Moments(double theta)
    {
        var sum = Sum(theta, Minimum, Maximum);
        return (sum.Mean, sum.Variance);
    }

    /// <summary>log P(low ≤ X ≤ high), and its derivative in θ: the mean inside the range minus the mean.</summary>
    public (double Log, double Slope) LogRange(double theta, long low, long high)
    {
        var part = Sum(theta, low, high);
        var all = Sum(theta, Minimum, Maximum);
        return (part.LogWeight - all.LogWeight + (theta * (part.Start - all.Start)), part.Mean - all.Mean);
    }

    private Range Sum(double theta, long low, long high)
    {
        var start = Math.Clamp(MostProbable(theta), low, high);
        var (zeroth, first, second) = (1.0, 0.0, 0.0);
        foreach (var step in new[] { 1, -1 })
        {
            var term = 1.0;
            for (var k = start; (step > 0 ? k < high : k > low) && term > Negligible * zeroth; )
            {
                term *= step > 0 ? Math.Exp(theta) * Ratio(k) : 1 / (Math.Exp(theta) * Ratio(k - 1));
                k += step;
                zeroth += term;
                first += term * (k - start);
                second += term * (k - start) * (k - start);
            }
        }

        var offset = first / zeroth;
        return new Range(
            start,
            central.LogProbability(start) + Math.Log(zeroth),
            start + offset,
            (second / zeroth) - (offset * offset)
        );
    }

    /// <summary>Cornfield's quadratic for the count at which the table's own odds ratio is e^θ.</summary>
    private long MostProbable(double theta)
    {
        var odds = Math.Exp(theta);
        var product = odds * successes * drawn;
        var linear = (odds * (successes + drawn)) + (population - successes - drawn);
        var root = Math.Sqrt(Math.Max(0, (linear * linear) - (4 * (odds - 1) * product)));
        return (long)Math.Clamp(2 * product / (linear + root), Minimum, Maximum);
    }

    /// <summary>P(X = k + 1) / P(X = k) at an odds ratio of 1.</summary>
    private double Ratio(long k) =>
        (double)(successes - k) * (drawn - k) / ((k + 1.0) * (population - successes - drawn + k + 1.0));

    private readonly record struct Range(long Start, double LogWeight, double Mean, double Variance);
}
