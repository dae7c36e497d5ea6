using Survey.Analysis.Statistics.Distributions;

namespace Survey.Tests.Statistics.Distributions;

/// <summary>Expected values: exact binomial coefficients with mpmath 1.3.</summary>
public sealed class HypergeometricDistributionTests
{
    [Theory]
    [InlineData(3, 12, 4, 6, 0.24242424242424242)]
    [InlineData(0, 30, 10, 10, 0.0061493062992313367)]
    [InlineData(250500, 1000000, 500000, 500000, 0.00021596427998400734)]
    [InlineData(400, 1000000, 30000, 10000, 2.9201569298548656e-9)]
    [InlineData(56, 150, 104, 70, 0.0041999795803440934)]
    public void Probability_AgainstExactCoefficients_Agrees(
        long k,
        long population,
        long successes,
        long drawn,
        double expected
    ) => Closeness.Agrees(expected, new HypergeometricDistribution(population, successes, drawn).Probability(k));

    [Theory]
    [InlineData(3, 12, 4, 6, 0.27272727272727273)]
    [InlineData(56, 150, 104, 70, 0.0063247111298983704)]
    [InlineData(400, 1000000, 30000, 10000, 1.0925794938912412e-8)]
    [InlineData(252000, 1000000, 500000, 500000, 6.3206643918413607e-16)]
    public void UpperTail_AgainstExactCoefficients_Agrees(long k, long population, long successes, long drawn, double expected) =>
        Closeness.Agrees(expected, new HypergeometricDistribution(population, successes, drawn).UpperTail(k));

    [Theory]
    [InlineData(20, 7, 9)]
    [InlineData(20, 15, 13)]
    [InlineData(12, 6, 6)]
    [InlineData(5, 0, 3)]
    [InlineData(5, 5, 3)]
    [InlineData(5, 2, 0)]
    [InlineData(5, 2, 5)]
    public void Tails_AgainstTheirSums_Agree(int population, int successes, int drawn)
    {
        var distribution = new HypergeometricDistribution(population, successes, drawn);
        var outcomes = Enumerable
            .Range((int)distribution.Minimum, (int)(distribution.Maximum - distribution.Minimum) + 1)
            .ToList();
        Closeness.Agrees(1, outcomes.Sum(j => distribution.Probability(j)));
        foreach (var k in outcomes)
        {
            var limit = distribution.Probability(k) * (1 + 1e-7);
            Closeness.Agrees(outcomes.Where(j => j >= k).Sum(j => distribution.Probability(j)), distribution.UpperTail(k));
            Closeness.Agrees(outcomes.Where(j => j <= k).Sum(j => distribution.Probability(j)), distribution.LowerTail(k));
            Closeness.Agrees(
                outcomes.Select(j => distribution.Probability(j)).Where(term => term <= limit).Sum(),
                distribution.TwoSided(k)
            );
        }
    }

    [Fact]
    public void Probability_OutsideTheSupport_IsZero() =>
        Assert.Equal(0, new HypergeometricDistribution(10, 4, 3).Probability(4));
}
