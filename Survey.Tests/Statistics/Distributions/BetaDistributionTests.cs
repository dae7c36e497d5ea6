using Survey.Analysis.Statistics.Distributions;

namespace Survey.Tests.Statistics.Distributions;

/// <summary>Expected values: mpmath 1.3 with 40 digits, the power series of the incomplete beta function and bisection.</summary>
public sealed class BetaDistributionTests
{
    [Theory]
    [InlineData(0.025, 7, 18, 0.12615208852369132)]
    [InlineData(0.025, 0.5, 1000000.5, 4.910344357084463e-10)]
    [InlineData(0.975, 0.5, 1000000.5, 2.5119393107467836e-6)]
    [InlineData(0.975, 50001, 50000, 0.5031039375081996)]
    [InlineData(0.005, 12345, 987656, 0.012062397109951802)]
    [InlineData(0.025, 1, 24, 0.0010543524454697473)]
    [InlineData(0.975, 24.5, 0.5, 0.99997975243328195)]
    [InlineData(0.025, 2.7, 9.41, 0.047108530175889861)]
    [InlineData(0.995, 1000000, 1, 0.99999999498745819)]
    public void Quantile_AgainstFortyDigits_Agrees(double p, double a, double b, double expected) =>
        Closeness.Agrees(expected, BetaDistribution.Quantile(p, a, b));

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 1)]
    [InlineData(3.25, 0.125)]
    [InlineData(40, 1)]
    [InlineData(500_000, 500_001)]
    [InlineData(2, 1_000_000)]
    public void Quantile_OfItsOwnTail_ReturnsTheProbability(double a, double b)
    {
        foreach (var p in new[] { 1e-12, 0.001, 0.3, 0.5, 0.8, 0.999 })
        {
            var (x, complement) = BetaDistribution.Root(p, 1 - p, a, b);
            var (y, rest) = BetaDistribution.Root(1 - p, p, b, a);
            Closeness.Agrees(p, IncompleteBeta.Tails(a, b, x, complement).Lower);
            Closeness.Agrees(p, IncompleteBeta.Tails(b, a, y, rest).Upper);
        }
    }

    [Fact]
    public void Quantile_AtZeroAndOne_IsTheEndOfTheRange()
    {
        Assert.Equal(0, BetaDistribution.Quantile(0, 2, 3));
        Assert.Equal(1, BetaDistribution.Quantile(1, 2, 3));
    }

    [Fact]
    public void Quantile_ParameterNotPositive_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(0.5, 0, 1));
}
