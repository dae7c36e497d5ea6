namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Why weights cannot be fitted to a population.</summary>
internal enum WeightingFault
{
    /// <summary>
    /// The population has members in a category without respondents (of a positive weight): merge it with a neighbour.
    /// </summary>
    CategoryWithoutRespondents,

    /// <summary>Respondents belong to a category in which the population has no members.</summary>
    CategoryWithoutPopulation,

    /// <summary>The margins add up to different populations.</summary>
    MarginTotalsDiffer,
}
