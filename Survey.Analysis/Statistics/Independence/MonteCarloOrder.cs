namespace Survey.Analysis.Statistics.Independence;

/// <summary>Which tables count as at least as far from independence as the observed one.</summary>
internal enum MonteCarloOrder
{
    /// <summary>Those no more probable, as in <see cref="FisherFreemanHalton"/>.</summary>
    Probability,

    /// <summary>Those with at least the same X², as in <see cref="ChiSquareTest"/>.</summary>
    ChiSquare,
}
