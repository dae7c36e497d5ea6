namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The chi-squared distribution; degrees of freedom are above 0 and may be fractional (Rao-Scott). Agrees with R pchisq.
/// </summary>
internal static class ChiSquaredDistribution
{
    /// <summary>P(X &gt; x); 0 where it is below the smallest double.</summary>
    public static double UpperTail(double x, double df)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        return IncompleteGamma.Upper(df / 2, x / 2);
    }

    /// <summary>The natural logarithm of P(X &gt; x), also where that is below the smallest double.</summary>
    public static double LogUpperTail(double x, double df)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        return IncompleteGamma.LogUpper(df / 2, x / 2);
    }
}
