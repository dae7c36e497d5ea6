namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The number of successes among <paramref name="drawn"/> draws without replacement from a population that holds
/// <paramref name="successes"/>: P(X = k) = C(K, k) C(N - K, n - k) / C(N, n). Relative to about 1e-13 up to N = 1,000,000.
/// Source: Loader C (2000), section 4; agrees with R dhyper, phyper and fisher.test.
/// </summary>
/// <param name="population">N, at least 0.</param>
/// <param name="successes">K, from 0 to N.</param>
/// <param name="drawn">n, from 0 to N.</param>
internal sealed class HypergeometricDistribution(long population, long successes, long drawn)
{
    /// <summary>The smallest possible outcome.</summary>
    public long Minimum { get; } = Math.Max(0, drawn - (population - successes));

    /// <summary>The largest possible outcome.</summary>
    public long Maximum { get; } = Math.Min(drawn, successes);

    private long Mode { get; } = (long)((drawn + 1.0) * (successes + 1.0) / (population + 2.0));

    /// <summary>log P(X = k); minus infinity where the outcome is impossible.</summary>
    public double LogProbability(long k)
    {
        if (k < Minimum || k > Maximum)
        {
            return double.NegativeInfinity;
        }

        // Any p gives the same ratio; n / N puts each of the three binomials near its mean.
        var p = drawn / (double)population;
        var q = (population - drawn) / (double)population;
        return population == 0
            ? 0
            : BinomialDistribution.LogProbability(k, successes, p, q)
                + BinomialDistribution.LogProbability(drawn - k, population - successes, p, q)
                - BinomialDistribution.LogProbability(drawn, population, p, q);
    }

    public double Probability(long k) => Math.Exp(LogProbability(k));

    /// <summary>P(X ≥ k).</summary>
    public double UpperTail(long k) =>
        k <= Minimum ? 1
        : k > Maximum ? 0
        : k > Mode ? Sum(k, step: 1)
        : 1 - Sum(k - 1, step: -1);

    /// <summary>P(X ≤ k).</summary>
    public double LowerTail(long k) =>
        k >= Maximum ? 1
        : k < Minimum ? 0
        : k < Mode ? Sum(k, step: -1)
        : 1 - Sum(k + 1, step: 1);

    /// <summary>
    /// The probability of all outcomes that are no more probable than k, with the relative slack of
    /// <see cref="BinomialDistribution.EqualityTolerance"/>; from 0 to 1. Same as R <c>fisher.test</c>, two-sided.
    /// </summary>
    public double TwoSided(long k)
    {
        var limit = LogProbability(k) + Math.Log(1 + BinomialDistribution.EqualityTolerance);
        if (LogProbability(Mode) <= limit)
        {
            return 1;
        }

        var last = Edge(Minimum - 1, Mode, limit);
        var first = Edge(Maximum + 1, Mode, limit);
        return Math.Min(1, LowerTail(last) + UpperTail(first));
    }

    /// <summary>The outcome nearest to the mode, on one side of it, that is no more probable than the limit.</summary>
    private long Edge(long outside, long inside, double limit)
    {
        while (Math.Abs(inside - outside) > 1)
        {
            var middle = outside + ((inside - outside) / 2);
            (outside, inside) = LogProbability(middle) <= limit ? (middle, inside) : (outside, middle);
        }

        return outside;
    }

    /// <summary>The probabilities from k away from the mode, each from the one before, until they no longer count.</summary>
    private double Sum(long k, int step)
    {
        var term = 1.0;
        var sum = 0.0;
        for (var j = k; j >= Minimum && j <= Maximum && term > sum * 1e-18; j += step)
        {
            sum += term;
            term *= step > 0 ? Ratio(j) : 1 / Ratio(j - 1);
        }

        return sum * Probability(k);
    }

    /// <summary>P(X = k + 1) / P(X = k).</summary>
    private double Ratio(long k) =>
        (double)(successes - k) * (drawn - k) / ((k + 1.0) * (population - successes - drawn + k + 1.0));
}
