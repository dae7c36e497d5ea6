namespace Survey.Analysis.Statistics.Distributions;

/// <summary>The beta distribution on 0 to 1 with density x^(a-1) (1-x)^(b-1) / B(a, b). Agrees with R pbeta and qbeta.</summary>
internal static class BetaDistribution
{
    private const int MaximumSteps = 200;

    private const double Precision = 4e-16;

    private static readonly double LogHalf = Math.Log(0.5);

    /// <summary>log of the smallest normal double: a quantile below it is given as this number.</summary>
    private static readonly double LogSmallest = Math.Log(2.2250738585072014e-308);

    /// <summary>P(X ≤ x).</summary>
    public static double LowerTail(double x, double a, double b) => IncompleteBeta.Tails(a, b, x, 1 - x).Lower;

    /// <summary>P(X &gt; x).</summary>
    public static double UpperTail(double x, double a, double b) => IncompleteBeta.Tails(a, b, x, 1 - x).Upper;

    /// <summary>The x with P(X ≤ x) = p, to about 1e-14 relative.</summary>
    public static double Quantile(double p, double a, double b) => Root(p, 1 - p, a, b).X;

    /// <summary>The x with P(X &gt; x) = p, to about 1e-14 relative.</summary>
    public static double UpperQuantile(double p, double a, double b) => Root(1 - p, p, a, b).X;

    /// <summary>
    /// The quantile and 1 minus it, each with all its digits. The probabilities below and above the quantile are both given,
    /// because subtracting the one from 1 loses digits of the other.
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
    /// Newton's method on the logarithm of the smaller tail over log x, kept inside a bracket of the root. A step that leaves the
    /// bracket is replaced by halving it: far from the root the tail is 0 or 1 in double precision and its slope says nothing.
    /// </summary>
    private static double RootBelowHalf(double lower, double upper, double a, double b)
    {
        var (low, high) = (LogSmallest, LogHalf);
        var logX = Math.Clamp(Math.Log(a / (a + b)), low, high);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (change, isBelow) = Change(Math.Exp(logX), lower, upper, a, b);
            var next = logX + change;
            if (Math.Abs(next - logX) < Precision)
            {
                return Math.Exp(next);
            }

            (low, high) = isBelow ? (logX, high) : (low, logX);
            logX = next > low && next < high ? next : (low + high) / 2;
        }

        return Math.Exp(logX);
    }

    /// <returns>Newton's step in log x, and whether x lies below the root.</returns>
    private static (double Step, bool IsBelow) Change(double x, double lower, double upper, double a, double b)
    {
        var tails = IncompleteBeta.Tails(a, b, x, 1 - x);
        var slope = Math.Exp(IncompleteBeta.LogPrefactor(a, b, x, 1 - x)) / (1 - x);
        return lower <= upper
            ? (Math.Log(lower / tails.Lower) * tails.Lower / slope, tails.Lower < lower)
            : (-Math.Log(upper / tails.Upper) * tails.Upper / slope, tails.Upper > upper);
    }
}
