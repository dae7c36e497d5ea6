using Survey.Analysis.Statistics.Weighting;
using static Survey.Tests.Statistics.Weighting.WeightedSample;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>Properties of weights that are fitted to a population.</summary>
public sealed class RakingLawTests
{
    [Fact]
    public void Raking_AnyMarginsThatFit_AreMet() =>
        Hold(sample =>
        {
            var margins = sample.Margins([0.3, 0.5, 0.2], [0.6, 0.4]);
            var fitted = Assert.IsType<WeightingOutcome.Fitted>(Raking.Compute(margins, sample.Weights));
            foreach (var margin in margins)
            {
                Assert.All(margin.Population.Select((population, g) => (population, g)), category =>
                    Assert.Equal(category.population, fitted.Weights.Where((_, i) => margin.Codes[i] == category.g).Sum(), 1e-10)
                );
            }
        });

    [Fact]
    public void Raking_StartingWeightsDoubled_GivesTheSameWeights() =>
        Hold(sample =>
        {
            var margins = sample.Margins([30, 50, 20], [60, 40]);
            var once = Assert.IsType<WeightingOutcome.Fitted>(Raking.Compute(margins, sample.Weights));
            var twice = Assert.IsType<WeightingOutcome.Fitted>(Raking.Compute(margins, sample.Doubled.Weights));
            Assert.All(once.Weights.Zip(twice.Weights), pair => Close(pair.First, pair.Second));
        });

    /// <summary>Not every sample has weights within the bounds; if they exist, both margins and bounds hold.</summary>
    [Fact]
    public void Raking_WithBounds_MeetsMarginsAndBoundsOrSaysThatItDoesNot()
    {
        var met = 0;
        Hold(sample =>
        {
            var margins = sample.Margins([0.3, 0.5, 0.2], [0.6, 0.4]);
            var options = new RakingOptions
            {
                Highest = 2.5,
                Tolerance = 1e-9,
                MostSweeps = 300,
            };
            if (Raking.Compute(margins, sample.Weights, options) is WeightingOutcome.Fitted bounded)
            {
                met++;
                Assert.True(bounded.Weights.Max() * sample.Weights.Length <= 2.5 + 1e-9);
                Assert.True(bounded.LargestError <= 1e-9);
            }

            Assert.IsType<WeightingOutcome.NotConverged>(
                Raking.Compute(margins, sample.Weights, new RakingOptions { Highest = 1, MostSweeps = 50 })
            );
        });
        Assert.True(met > 0);
    }
}
