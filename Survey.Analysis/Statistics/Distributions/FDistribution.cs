namespace Survey.Analysis.Statistics.Distributions;

/// <summary>Fisher's F distribution; degrees of freedom are above 0 and may be fractional. Agrees with R pf and qf.</summary>
internal static class FDistribution
{
    /// <summary>P(F &gt; f), with df1 for the numerator and df2 for the denominator.</summary>
    public static double UpperTail(double f, double df1, double df2)
    {
        Check(df1, df2);
        if (f <= 0)
        {
            return 1;
        }

        var ratio = f * df1 / df2;
        return IncompleteBeta.Tails(df2 / 2, df1 / 2, 1 / (1 + ratio), ratio / (1 + ratio)).Lower;
    }

    /// <summary>The f with P(F ≤ f) = p.</summary>
    /// <param name="p">At least 0 and below 1.</param>
    /// <param name="df1">The degrees of freedom of the numerator, above 0.</param>
    /// <param name="df2">The degrees of freedom of the denominator, above 0.</param>
    public static double Quantile(double p, double df1, double df2)
    {
        Check(df1, df2);
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        var (x, complement) = BetaDistribution.Root(p, 1 - p, df1 / 2, df2 / 2);
        return df2 / df1 * (x / complement);
    }

    private static void Check(double df1, double df2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df2);
    }
}
