namespace Survey.Analysis.Statistics.Distributions;

/// <summary>The beta distribution on 0 to 1 with density x^(a-1) (1-x)^(b-1) / B(a, b). Agrees with R pbeta and qbeta.</summary>
internal static class BetaDistribution
{
    private const int MaximumSteps = 200;

    /// <summary>P(X ≤ x).</summary>
    public static double LowerTail(double x, double a, double b) => IncompleteBeta.Tails(a, b, x, 1 - x).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double UpperTail(double x, double a, double b) => IncompleteBeta.Tails(a, b, x, 1 - x).Upper;

    /// <summary>The x with P(X ≤ x) = p, to about 1e-14 relative.</summary>
    public static double Quantile(double p, double a, double b) => Root(p, 1 - p, a, b).X;

    /// <summary>The x with P(X &gt; x) = p, to about 1e-14 relative.</summary>
    public static double UpperQuantile(double p, double a, double b) => Root(1 - p, p, a, b).X;

    /// <summary>
    /// The quantile and 1 minus it, each with all its digits. The probabilities below and above the quantile are both given, because
    /// subtracting the one from 1 loses digits of the other.
    /// </summary>
    internal static (double X, double Complement) Root(double lower, double upper, double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        ArgumentOutOfRangeException.ThrowIfNegative(lower);
        ArgumentOutOfRangeException.ThrowIfNegative(upper);
        if (lower == 0 || upper == 0)
        {
            return lower == 0 ? (0, 1) : (1, 0);
        }

        if (IncompleteBeta.Tails(a, b, 0.5, 0.5).Lower >= lower)
        {
            var x = RootBelowHalf(lower, upper, a, b);
            return (x, 1 - x);
        }

        var y = RootBelowHalf(upper, lower, b, a);
        return (1 - y, y);
    }

    /// <summary>
    /// Newton's method on the logarithm of the smaller tail over log x. Both log tails are concave there, so that every step
    /// after the first comes closer to the root from the same side.
    /// </summary>
    private static double RootBelowHalf(double lower, double upper, double a, double b)
    {
        var logX = Math.Log(a / (a + b));
        for (var step = 0; step < MaximumSteps; step++)
        {
            var change = Change(Math.Exp(logX), lower, upper, a, b);
            logX = logX + change < 0 ? logX + change : logX / 2;
            if (Math.Abs(change) < 4e-16)
            {
                break;
            }
        }

        return Math.Exp(logX);
    }

    private static double Change(double x, double lower, double upper, double a, double b)
    {
        var tails = IncompleteBeta.Tails(a, b, x, 1 - x);
        var slope = Math.Exp(IncompleteBeta.LogPrefactor(a, b, x, 1 - x)) / (1 - x);
        return lower <= upper
            ? Math.Log(lower / tails.Lower) * tails.Lower / slope
            : -Math.Log(upper / tails.Upper) * tails.Upper / slope;
    }
}
