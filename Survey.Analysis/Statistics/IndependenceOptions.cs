namespace Survey.Analysis.Statistics;

/// <summary>How much work <see cref="IndependenceTest"/> may spend where chi-square cannot be trusted.</summary>
public sealed record IndependenceOptions
{
    /// <summary>Steps of the exact test before it gives way to Monte Carlo, at least 1.</summary>
    public long ExactWorkLimit { get; init; } = FisherFreemanHalton.DefaultWorkLimit;

    /// <summary>Tables that Monte Carlo draws, at least 1.</summary>
    public int Draws { get; init; } = MonteCarloTest.DefaultDraws;

    /// <summary>Where the random numbers start: the same seed, the same p.</summary>
    public int Seed { get; init; } = MonteCarloTest.DefaultSeed;
}
