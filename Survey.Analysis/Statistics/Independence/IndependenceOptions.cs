namespace Survey.Analysis.Statistics.Independence;

/// <summary>How much work <see cref="IndependenceTest"/> may spend where chi-square cannot be trusted.</summary>
internal sealed record IndependenceOptions
{
    /// <summary>Cells that all draws of one test fill together; a table of 25 cells still gets 100,000 draws.</summary>
    public const long CellsDrawn = 2_500_000;

    /// <summary>Draws that even the largest table gets.</summary>
    public const int FewestDraws = 10_000;

    /// <summary>Steps of the exact test before it gives way to Monte Carlo, at least 1.</summary>
    public long ExactWorkLimit { get; init; } = FisherFreemanHalton.DefaultWorkLimit;

    /// <summary>Tables that Monte Carlo draws at most, at least 1; see <see cref="CellsDrawn"/>.</summary>
    public int Draws { get; init; } = MonteCarloTest.DefaultDraws;

    /// <summary>With the totals of the table it decides where the random numbers start: the same seed, the same p.</summary>
    public int Seed { get; init; } = MonteCarloTest.DefaultSeed;
}
