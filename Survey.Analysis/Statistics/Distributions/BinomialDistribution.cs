using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The number of successes in n independent trials: P(X = k) = C(n, k) p^k (1 - p)^(n - k). Probabilities are relative to about
/// 1e-13 up to n = 1,000,000, in either tail. The tails are incomplete beta functions.
/// Source: Loader C (2000); agrees with R dbinom, pbinom and binom.test.
/// </summary>
internal static class BinomialDistribution
{
    /// <summary>
    /// Outcomes this little more probable than the observed one count as equally probable, as in R, SPSS and SciPy.
    /// </summary>
    public const double EqualityTolerance = 1e-7;

    /// <summary>log P(X = k); minus infinity where the outcome is impossible. k and n need not be whole.</summary>
    public static double LogProbability(double k, double n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        return LogProbability(k, n, p, 1 - p);
    }

    public static double Probability(double k, double n, double p) => Math.Exp(LogProbability(k, n, p));

    /// <summary>P(X ≥ k).</summary>
    public static double UpperTail(long k, long n, double p) =>
        k <= 0 ? 1
        : k > n ? 0
        : IncompleteBeta.Tails(k, n - k + 1.0, p, 1 - p).Lower;

    /// <summary>P(X ≤ k).</summary>
    public static double LowerTail(long k, long n, double p) =>
        k >= n ? 1
        : k < 0 ? 0
        : IncompleteBeta.Tails(k + 1.0, n - k, p, 1 - p).Upper;

    /// <summary>
    /// The probability of all outcomes that are no more probable than k, with the relative slack of
    /// <see cref="EqualityTolerance"/>; from 0 to 1. Same as R <c>binom.test</c>, two-sided.
    /// </summary>
    public static double TwoSided(long k, long n, double p)
    {
        if (p is 0 or 1)
        {
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        }

        var limit = LogProbability(k, n, p) + Math.Log(1 + EqualityTolerance);
        var mean = n * p;
        if (k < mean)
        {
            var first = FirstWithin((long)Math.Ceiling(mean), n + 1, j => LogProbability(j, n, p) <= limit);
            return Math.Min(1, LowerTail(k, n, p) + UpperTail(first, n, p));
        }

        var last =
            (long)Math.Floor(mean)
            - FirstWithin(0, (long)Math.Floor(mean) + 1, j => LogProbability(Math.Floor(mean) - j, n, p) <= limit);
        return k.Equals(mean) ? 1 : Math.Min(1, UpperTail(k, n, p) + LowerTail(last, n, p));
    }

    /// <summary>The same with q = 1 - p given apart, because the subtraction loses digits when p is close to 1.</summary>
    internal static double LogProbability(double k, double n, double p, double q)
    {
        if (p == 0 || q == 0)
        {
            return k.Equals(p == 0 ? 0 : n) ? 0 : double.NegativeInfinity;
        }

        if (k == 0)
        {
            return n == 0 ? 0
                : p < 0.1 ? -Stirling.Deviance(n, n * q) - (n * p)
                : n * Math.Log(q);
        }

        if (k.Equals(n))
        {
            return q < 0.1 ? -Stirling.Deviance(n, n * p) - (n * q) : n * Math.Log(p);
        }

        var log =
            Stirling.Error(n)
            - Stirling.Error(k)
            - Stirling.Error(n - k)
            - Stirling.Deviance(k, n * p)
            - Stirling.Deviance(n - k, n * q);
        return log - (0.5 * Math.Log(2 * Math.PI * k * ((n - k) / n)));
    }

    /// <summary>The first index from low on that fits, or high when none does; once an index fits, all after it do.</summary>
    private static long FirstWithin(long low, long high, Func<long, bool> fits)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = fits(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
