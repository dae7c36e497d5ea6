using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates a share's range by the simple normal formula after adding z²/2 successes and as many failures.
/// <para>p' ± z √(p'(1-p')/n'), with n' = n + z² and p' = (x + z²/2) / n'.</para>
/// <para>Limits cut to 0 to 1, where the formula alone goes beyond. The centre p' is not the estimate. Needs n &gt; 0.</para>
/// <para>Source: Agresti A, Coull BA (1998), The American Statistician 52, 119-126. Adds z²/2, not the fixed 2 of its rule of
/// thumb.</para>
/// <para>Agrees with statsmodels <c>proportion_confint(method="agresti_coull")</c>.</para>
/// </summary>
internal static class AgrestiCoullInterval
{
    public static Interval Limits(double x, double n, double confidence)
    {
        var limits = UncutLimits(x, n, confidence);
        return new Interval(Math.Max(0, limits.Low), Math.Min(1, limits.High));
    }

    /// <summary>The bare formula, which can reach below 0 and above 1.</summary>
    public static Interval UncutLimits(double x, double n, double confidence)
    {
        var z = NormalDistribution.Critical(confidence);
        var enlarged = n + (z * z);
        var centre = (x + (z * z / 2)) / enlarged;
        var half = z * Math.Sqrt(centre * (1 - centre) / enlarged);
        return new Interval(centre - half, centre + half);
    }
}
