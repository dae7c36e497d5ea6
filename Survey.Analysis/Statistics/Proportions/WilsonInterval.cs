using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates the range of shares that a score test would not reject at the observed count.
/// <para>(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), with p = x/n and z the normal quantile.</para>
/// <para>Limits from 0 to 1. Exactly 0 below at x = 0 and exactly 1 above at x = n. Needs n &gt; 0; n and x may be
/// fractional.</para>
/// <para>Source: Wilson EB (1927), JASA 22, 209-212; Newcombe RG (1998), Statistics in Medicine 17, 857-872, methods 3 and
/// 4.</para>
/// <para>Agrees with R <c>prop.test(correct = FALSE)</c>; corrected: with <c>prop.test</c> given a distant null (it otherwise
/// caps the correction at |x - n/2|).</para>
/// </summary>
internal static class WilsonInterval
{
    /// <summary>Newcombe's method 3, without continuity correction.</summary>
    public static Interval Limits(double x, double n, double confidence) =>
        LimitsAt(x, n, NormalDistribution.Critical(confidence));

    /// <summary>The same with another critical value for z, such as Student's quantile.</summary>
    public static Interval LimitsAt(double x, double n, double z)
    {
        var p = x / n;
        var centre = p + (z * z / (2 * n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        var scale = 1 + (z * z / n);
        return Bounded(x, n, (centre - half) / scale, (centre + half) / scale);
    }

    /// <summary>Newcombe's method 4: the same with a continuity correction of 1/(2n).</summary>
    public static Interval CorrectedLimits(double x, double n, double confidence)
    {
        var z = NormalDistribution.Critical(confidence);
        var p = x / n;
        var centre = (2 * x) + (z * z);
        var below = z * Math.Sqrt(Math.Max(0, (z * z) - 2 - (1 / n) + (4 * p * (n - x + 1))));
        var above = z * Math.Sqrt(Math.Max(0, (z * z) + 2 - (1 / n) + (4 * p * (n - x - 1))));
        var scale = 2 * (n + (z * z));
        return Bounded(x, n, (centre - 1 - below) / scale, (centre + 1 + above) / scale);
    }

    /// <summary>Rounding, and a correction larger than the count, must not put the share outside its own interval.</summary>
    private static Interval Bounded(double x, double n, double low, double high) =>
        new(x == 0 ? 0 : Math.Clamp(low, 0, x / n), x.Equals(n) ? 1 : Math.Clamp(high, x / n, 1));
}
