using Survey.Analysis.Statistics.Distributions;

namespace Survey.Tests.Statistics.Distributions;

/// <summary>Expected values: mpmath 1.3 with 40 digits; the tails also against sums written out here.</summary>
public sealed class BinomialDistributionTests
{
    [Theory]
    [InlineData(3, 10, 0.3, 0.266827932)]
    [InlineData(500000, 1000000, 0.5, 0.00079788436133175009)]
    [InlineData(10, 1000000, 1e-05, 0.12511066127589931)]
    [InlineData(0, 1000000, 1e-09, 0.99900049983287549)]
    public void Probability_AgainstFortyDigits_Agrees(long k, long n, double p, double expected) =>
        Closeness.Agrees(expected, BinomialDistribution.Probability(k, n, p));

    [Fact]
    public void LogProbability_BelowTheSmallestDouble_KeepsItsDigits() =>
        Closeness.Agrees(
            Math.Log(6.1857717974526662) - (1703 * Math.Log(10)),
            BinomialDistribution.LogProbability(20000, 1000000, 0.01)
        );

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(24, 0.4)]
    [InlineData(24, 0.9)]
    [InlineData(150, 0.013)]
    public void Tails_AgainstTheirSums_Agree(int n, double p)
    {
        for (var k = 0; k <= n; k++)
        {
            Closeness.Agrees(
                Enumerable.Range(k, n - k + 1).Sum(j => BinomialDistribution.Probability(j, n, p)),
                BinomialDistribution.UpperTail(k, n, p)
            );
            Closeness.Agrees(
                Enumerable.Range(0, k + 1).Sum(j => BinomialDistribution.Probability(j, n, p)),
                BinomialDistribution.LowerTail(k, n, p)
            );
        }
    }

    [Theory]
    [InlineData(24, 0.5)]
    [InlineData(24, 0.4)]
    [InlineData(25, 0.07)]
    [InlineData(10, 0.3)]
    public void TwoSided_AgainstTheSumOfOutcomesNoMoreProbable_Agrees(int n, double p)
    {
        for (var k = 0; k <= n; k++)
        {
            var limit = BinomialDistribution.Probability(k, n, p) * (1 + 1e-7);
            var sum = Enumerable
                .Range(0, n + 1)
                .Select(j => BinomialDistribution.Probability(j, n, p))
                .Where(term => term <= limit)
                .Sum();
            Closeness.Agrees(Math.Min(1, sum), BinomialDistribution.TwoSided(k, n, p));
        }
    }

    [Fact]
    public void TwoSided_CertainOutcome_IsOneForItAndZeroForOthers()
    {
        Assert.Equal(1, BinomialDistribution.TwoSided(0, 5, 0));
        Assert.Equal(0, BinomialDistribution.TwoSided(4, 5, 1));
    }
}
