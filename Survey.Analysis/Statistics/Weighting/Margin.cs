namespace Survey.Analysis.Statistics.Weighting;

/// <summary>What is known of a population on one variable, and where each respondent belongs.</summary>
internal sealed record Margin
{
    /// <param name="variable">Its name, for messages.</param>
    /// <param name="categories">Their names, for messages.</param>
    /// <param name="population">By category, how many of the population (or their share) belong to it.</param>
    /// <param name="codes">The category of each respondent: a position in <paramref name="categories"/>.</param>
    /// <exception cref="ArgumentException">A population is negative or not finite, all are 0, or a code is no
    /// position.</exception>
    public Margin(string variable, IReadOnlyList<string> categories, IReadOnlyList<double> population, IReadOnlyList<int> codes)
    {
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(codes);
        if (
            population.Count != categories.Count
            || population.Any(size => !(size >= 0 && double.IsFinite(size)))
            || !(population.Sum() > 0)
        )
        {
            throw new ArgumentException(
                $"'{variable}' has a population of at least 0 a category, and not 0 in all.",
                nameof(population)
            );
        }

        if (codes.Any(code => code < 0 || code >= categories.Count))
        {
            throw new ArgumentException($"Every respondent belongs to a category of '{variable}'.", nameof(codes));
        }

        Variable = variable;
        Categories = categories;
        Population = population;
        Codes = codes;
    }

    public string Variable { get; }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<double> Population { get; }

    public IReadOnlyList<int> Codes { get; }

    /// <summary>The whole population.</summary>
    public double Total => Population.Sum();

    /// <summary>By category, the sum of the weights of its respondents.</summary>
    internal double[] WeightsByCategory(double[] weights)
    {
        var sums = new double[Categories.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            sums[Codes[i]] += weights[i];
        }

        return sums;
    }
}
