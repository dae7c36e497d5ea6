using MathNet.Numerics;

namespace Survey.Analysis.Statistics.Distributions;

/// <summary>The standard normal distribution. Agrees with R pnorm and qnorm.</summary>
internal static class NormalDistribution
{
    /// <summary>P(Z &gt; z), with all its digits down to about 1e-307 (z = 37.5).</summary>
    public static double UpperTail(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>P(|Z| &gt; |z|), the two-sided p-value of a z statistic.</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The z with P(Z ≤ z) = p.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        return p > 0.5 ? UpperQuantile(1 - p) : -UpperQuantile(p);
    }

    /// <summary>The z that a two-sided interval reaches to on either side: P(|Z| ≤ z) = confidence.</summary>
    public static double Critical(double confidence) => UpperQuantile((1 - confidence) / 2);

    private static double UpperQuantile(double p)
    {
        // MathNet's inverse is good to some 1e-15 in most places; a Newton step on the logarithm settles the others.
        var z = Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * p);
        var tail = UpperTail(z);
        var density = Math.Exp(-0.5 * z * z) / Constants.Sqrt2Pi;
        return z + (Math.Log(tail / p) * tail / density);
    }
}
