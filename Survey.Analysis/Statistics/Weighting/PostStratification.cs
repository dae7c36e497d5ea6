namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Weights that give each category of one variable its known size.</summary>
/// <remarks>
/// <para>w_i · N_g / Σw in g, for respondent i of category g. Relations within a category stay as they were. The weights add up
/// to the population; shares instead of numbers give weights that add up to 1.</para>
/// <para>A category with a population and no respondents is refused by name, and so is one with respondents and no population.
/// Standard errors under these weights: <see cref="CalibratedMean"/>.</para>
/// <para>Source: D. Holt, T. Smith, J. Royal Stat. Soc. A 142 (1979), 33-46. Agrees with R survey <c>postStratify</c>.</para>
/// </remarks>
internal static class PostStratification
{
    /// <returns><see cref="WeightingOutcome.Fitted"/> or <see cref="WeightingOutcome.Refused"/>.</returns>
    /// <param name="margin">The variable and its population.</param>
    /// <param name="weights">Starting weights; all 1 where there are none.</param>
    public static WeightingOutcome Compute(Margin margin, IReadOnlyList<double> weights) => Raking.Compute([margin], weights);
}
