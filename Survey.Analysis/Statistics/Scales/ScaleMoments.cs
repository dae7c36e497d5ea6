namespace Survey.Analysis.Statistics.Scales;

/// <summary>What reliability needs of a scale: means, covariances and counts, from answers or from counts of levels.</summary>
/// <param name="Rows">Respondents, complete or not.</param>
/// <param name="CompleteRows">Respondents who answered every item; the other members are of these alone.</param>
/// <param name="Means">An entry an item; 0 without complete rows.</param>
/// <param name="Varying">The positions of the items that not everybody answers alike, in ascending order.</param>
/// <param name="Covariance">Of all items, divisor n - 1; null with fewer than two complete rows.</param>
internal sealed record ScaleMoments(
    int Rows,
    int CompleteRows,
    IReadOnlyList<double> Means,
    IReadOnlyList<int> Varying,
    CovarianceMatrix? Covariance
)
{
    /// <summary>The positions of the other items.</summary>
    public IReadOnlyList<int> Constant => [.. Enumerable.Range(0, Means.Count).Except(Varying)];
}
