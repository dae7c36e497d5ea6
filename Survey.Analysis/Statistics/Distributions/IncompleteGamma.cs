using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Distributions;

/// <summary>
/// The regularised upper incomplete gamma function Q(a, x): a series for the small x, a continued fraction for the large ones.
/// Source: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2; prefactor by Loader (2000).
/// </summary>
internal static class IncompleteGamma
{
    private const int MaximumSteps = 10_000_000;
    private const double Tiny = 1e-300;

    /// <summary>log Q(a, x), also where Q is below the smallest double.</summary>
    public static double LogUpper(double a, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        return x < a + 1
            ? MathNet.Numerics.SpecialFunctions.Log1p(-Math.Exp(LogPoisson(a, x)) * Series(a, x))
            : LogPoisson(a, x) + Math.Log(a * Fraction(a, x));
    }

    /// <summary>Q(a, x).</summary>
    public static double Upper(double a, double x) =>
        x <= 0 ? 1
        : x < a + 1 ? 1 - (Math.Exp(LogPoisson(a, x)) * Series(a, x))
        : Math.Exp(LogPoisson(a, x)) * a * Fraction(a, x);

    /// <summary>log of x^a e^-x / Γ(a + 1).</summary>
    private static double LogPoisson(double a, double x) =>
        -Stirling.Error(a) - Stirling.Deviance(a, x) - (0.5 * Math.Log(2 * Math.PI * a));

    private static double Series(double a, double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; n <= MaximumSteps && term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var i = 1; i <= MaximumSteps; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = 1 / Away((numerator * d) + b);
            c = Away(b + (numerator / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 5e-16)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
