namespace Survey.Analysis.Statistics.Distributions;

/// <summary>Student's t distribution; degrees of freedom are above 0 and may be fractional. Agrees with R pt and qt.</summary>
internal static class StudentDistribution
{
    /// <summary>P(|T| &gt; |t|), the two-sided p-value of a t statistic.</summary>
    public static double TwoSided(double t, double df)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        var ratio = t / df * t;
        return IncompleteBeta.Tails(df / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio)).Lower;
    }

    /// <summary>The t with P(T ≤ t) = p.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="df">Above 0.</param>
    public static double Quantile(double p, double df)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        if (p == 0.5)
        {
            return 0;
        }

        var outside = 2 * Math.Min(p, 1 - p);
        var (x, complement) = BetaDistribution.Root(outside, 1 - outside, df / 2, 0.5);
        return Math.Sign(p - 0.5) * Math.Sqrt(df * complement / x);
    }
}
