namespace Survey.Tests.Statistics.Distributions;

/// <summary>
/// Relative agreement of 1e-11: ten times stricter than the 1e-10 required of a whole statistic by the reference results.
/// </summary>
internal static class Closeness
{
    public const double Relative = 1e-11;

    public static void Agrees(double expected, double got) =>
        Assert.True(
            Math.Abs(got - expected) <= Relative * Math.Abs(expected),
            $"expected {expected:R}, got {got:R}, relative {(got / expected) - 1:E1}"
        );
}
