using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates the shares that neither one-sided binomial test would reject: coverage is never below the stated confidence.
/// <para>Lower limit: the α/2 quantile of Beta(x, n - x + 1); upper limit: the 1 - α/2 quantile of Beta(x + 1, n - x).</para>
/// <para>Limits from 0 to 1. Exactly 0 below at x = 0 and exactly 1 above at x = n. Needs n &gt; 0; n and x may be fractional, as
/// Korn and Graubard do with an effective base.</para>
/// <para>Source: Clopper CJ, Pearson ES (1934), Biometrika 26, 404-413.</para>
/// <para>Agrees with R <c>binom.test</c>.</para>
/// </summary>
internal static class ClopperPearsonInterval
{
    public static Interval Limits(double x, double n, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(
            x == 0 ? 0 : BetaDistribution.Quantile(tail, x, n - x + 1),
            x.Equals(n) ? 1 : BetaDistribution.UpperQuantile(tail, x + 1, n - x)
        );
    }
}
