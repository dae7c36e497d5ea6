namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// What came of fitting weights to a population. Weights exist only in <see cref="Fitted"/>: a fit that did not settle or could
/// not be begun can't be taken for one.
/// </summary>
internal abstract record WeightingOutcome
{
    private WeightingOutcome() { }

    /// <summary>Weights that meet every margin.</summary>
    /// <param name="Weights">In the order of the respondents; their sum is the population.</param>
    /// <param name="Sweeps">Rounds over all margins.</param>
    /// <param name="LargestError">The largest difference between a category's weights and its population, in the population's
    /// unit.</param>
    /// <param name="Kish">n, effective n and design effect of the weights.</param>
    public sealed record Fitted(IReadOnlyList<double> Weights, int Sweeps, double LargestError, KishEffectiveBase.Result Kish)
        : WeightingOutcome;

    /// <summary>No weights met the margins (and bounds) within the rounds allowed; often none can.</summary>
    /// <param name="Sweeps">Rounds over all margins.</param>
    /// <param name="LargestError">The largest difference that was left, in the population's unit.</param>
    /// <param name="Variable">The margin with that difference.</param>
    /// <param name="Category">Its category.</param>
    public sealed record NotConverged(int Sweeps, double LargestError, string Variable, string Category) : WeightingOutcome;

    /// <summary>The margins and the respondents do not fit together.</summary>
    /// <param name="Fault">What is wrong.</param>
    /// <param name="Variable">In which margin.</param>
    /// <param name="Category">In which of its categories; null where the margin as a whole is at fault.</param>
    public sealed record Refused(WeightingFault Fault, string Variable, string? Category) : WeightingOutcome;
}
