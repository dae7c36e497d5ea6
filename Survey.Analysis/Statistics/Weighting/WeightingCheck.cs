namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Whether margins and respondents fit together, before any weight is fitted.</summary>
internal static class WeightingCheck
{
    private const double RelativeTolerance = 1e-9;

    /// <returns>The first fault in the order of the margins and their categories; null where there is none.</returns>
    public static WeightingOutcome.Refused? Compute(IReadOnlyList<Margin> margins, double[] weights)
    {
        if (
            margins.Any(margin => margin.Codes.Count != weights.Length)
            || weights.Any(weight => !(weight >= 0 && double.IsFinite(weight)))
        )
        {
            throw new ArgumentException("A category and a finite weight of at least 0 a respondent.", nameof(weights));
        }

        return margins.Select(margin => CategoryFault(margin, weights)).FirstOrDefault(fault => fault is not null)
            ?? margins
                .Where(margin => Math.Abs(margin.Total - margins[0].Total) > RelativeTolerance * margins[0].Total)
                .Select(margin => new WeightingOutcome.Refused(
                    WeightingFault.MarginTotalsDiffer,
                    margin.Variable,
                    Category: null
                ))
                .FirstOrDefault();
    }

    private static WeightingOutcome.Refused? CategoryFault(Margin margin, double[] weights)
    {
        var sums = margin.WeightsByCategory(weights);
        for (var category = 0; category < sums.Length; category++)
        {
            if (sums[category] > 0 != margin.Population[category] > 0)
            {
                var fault =
                    sums[category] > 0 ? WeightingFault.CategoryWithoutPopulation : WeightingFault.CategoryWithoutRespondents;
                return new(fault, margin.Variable, margin.Categories[category]);
            }
        }

        return null;
    }
}
