namespace Survey.Tests.Statistics.Distributions;

/// <summary>Relative agreement of 1e-11: ten times finer than the 1e-10 that the reference results ask of a whole statistic.</summary>
internal static class Closeness
{
    public const double Relative = 1e-11;

    public static void Agrees(double expected, double got) =>
        Assert.True(
            Math.Abs(got - expected) <= Relative * Math.Abs(expected),
            $"expected {expected:R}, got {got:R}, relative {(got / expected) - 1:E1}"
        );
}
