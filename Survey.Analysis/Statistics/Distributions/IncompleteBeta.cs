namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The regularised incomplete beta function by its continued fraction (Lentz's algorithm), with Loader's prefactor so that
/// parameters of a million keep their digits. Source: DiDonato AR, Morris AH (1992), ACM Transactions on Mathematical Software
/// 18, 360-373, equation 9.
/// </summary>
internal static class IncompleteBeta
{
    private const int MaximumSteps = 1_000_000;
    private const double Tiny = 1e-300;

    /// <summary>I_x(a, b) and its complement; the smaller of the two is computed, so neither tail loses digits.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="y">1 - x, given apart because the subtraction loses digits when x is close to 1.</param>
    public static (double Lower, double Upper) Tails(double a, double b, double x, double y)
    {
        if (x <= 0 || y <= 0)
        {
            return x <= 0 ? (0, 1) : (1, 0);
        }

        var prefactor = Math.Exp(LogPrefactor(a, b, x, y));
        if (x <= (a + 1) / (a + b + 2))
        {
            var lower = prefactor / Fraction(a, b, x, y);
            return (lower, 1 - lower);
        }

        var upper = prefactor / Fraction(b, a, y, x);
        return (1 - upper, upper);
    }

    /// <summary>log of x^a y^b / B(a, b).</summary>
    public static double LogPrefactor(double a, double b, double x, double y) =>
        BinomialDistribution.LogProbability(a, a + b, x, y) + Math.Log(a / (a + b) * b);

    /// <summary>
    /// The fraction b0 + a1 / (b1 + a2 / (b2 + ...)) whose inverse, times the prefactor, is I_x(a, b). It takes 1 - x as given,
    /// so that an x close to 1 (Student's t with many degrees of freedom) loses nothing.
    /// </summary>
    private static double Fraction(double a, double b, double x, double y)
    {
        var value = Away(Denominator(0, a, b, x, y));
        var c = value;
        var d = 0.0;
        for (var m = 1; m <= MaximumSteps; m++)
        {
            var odd = a + (2.0 * m) - 1;
            var numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
            var denominator = Denominator(m, a, b, x, y);
            d = 1 / Away(denominator + (numerator * d));
            c = Away(denominator + (numerator / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 5e-16)
            {
                break;
            }
        }

        return value;
    }

    private static double Denominator(double m, double a, double b, double x, double y) =>
        m
        + (m == 0 ? 0 : m * (b - m) * x / (a + (2 * m) - 1))
        + ((a + m) * ((a * y) - (b * x) + 1 + (m * (1 + y))) / (a + (2 * m) + 1));

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
