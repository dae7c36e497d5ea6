using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates a share's range from the posterior under Jeffreys' prior, Beta(1/2, 1/2).
/// <para>The α/2 and 1 - α/2 quantiles of Beta(x + 1/2, n - x + 1/2).</para>
/// <para>Limits from 0 to 1. With the boundary rule the lower limit is 0 at x = 0 and the upper limit 1 at x = n. Needs n &gt;
/// 0.</para>
/// <para>Source: Brown LD, Cai TT, DasGupta A (2001), Statistical Science 16, 101-133, section 3.1.2.</para>
/// <para>Agrees with R <c>qbeta</c>; equal-tailed also with statsmodels <c>proportion_confint(method="jeffreys")</c>.</para>
/// </summary>
internal static class JeffreysInterval
{
    /// <summary>With the boundary rule, so that the interval contains the observed share.</summary>
    public static Interval Limits(double x, double n, double confidence)
    {
        var limits = EqualTailedLimits(x, n, confidence);
        return new Interval(x == 0 ? 0 : limits.Low, x.Equals(n) ? 1 : limits.High);
    }

    /// <summary>The quantiles alone: a share of 0 or 1 lies outside.</summary>
    public static Interval EqualTailedLimits(double x, double n, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(
            BetaDistribution.Quantile(tail, x + 0.5, n - x + 0.5),
            BetaDistribution.UpperQuantile(tail, x + 0.5, n - x + 0.5)
        );
    }
}
