using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Tests.Statistics.Numerics;

/// <summary>Against logarithms of factorials with 50 digits, computed with Python's decimal by Stirling's series.</summary>
public sealed class LogFactorialTests
{
    [Theory]
    [InlineData(-3.467793069524331, new long[] { 499_990, 300_000, 199_999 }, new long[] { 5, 2, 4 })]
    [InlineData(-10.940401951081469, new long[] { 250_500, 249_500 }, new long[] { 249_000, 251_000 })]
    [InlineData(-15.670147072549492, new long[] { 100_000, 150_000, 250_000 }, new long[] { 101_000, 149_500, 249_500 })]
    public void LogProbability_OfAMillion_KeepsNineDecimals(double expected, long[] first, long[] second)
    {
        var table = new ContingencyTable([
            [.. first.Select(count => (int)count)],
            [.. second.Select(count => (int)count)],
        ]);
        Assert.Equal(expected, table.LogProbability(new LogFactorial(table.Total)), 2e-9);
    }

    [Fact]
    public void Choose_OfAMillion_KeepsFifteenDigits() =>
        Assert.Equal(673004.55387335818, new LogFactorial(1_000_000).Choose(1_000_000, 400_000), 1e-9);

    [Fact]
    public void Choose_OfFew_IsTheNumberOfWays()
    {
        var factorials = new LogFactorial(20);
        Assert.Equal(184_756, Math.Exp(factorials.Choose(20, 10)), 1e-8);
        Assert.Equal(1, Math.Exp(factorials.Choose(7, 0)), 1e-14);
        Assert.Equal(1, Math.Exp(new LogFactorial(0).Choose(0, 0)), 1e-14);
    }

    [Fact]
    public void Choose_OfAMillion_GivesTheHypergeometricProbabilityOfLoader()
    {
        var factorials = new LogFactorial(1_000_000);
        var log =
            factorials.Choose(500_000, 250_500) + factorials.Choose(500_000, 249_000) - factorials.Choose(1_000_000, 499_500);
        Assert.Equal(new HypergeometricDistribution(1_000_000, 500_000, 499_500).LogProbability(250_500), log, 2e-9);
    }
}
