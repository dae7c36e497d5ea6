namespace Survey.Analysis.Statistics;

/// <summary>Second minus first answer of each respondent who gave both, such as desired minus current level.</summary>
internal sealed class PairedDifferences
{
    /// <param name="first">One entry a respondent; null is "not answered".</param>
    /// <param name="second">The same respondents in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public PairedDifferences(IReadOnlyList<double?> first, IReadOnlyList<double?> second)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException("Both lists hold an entry for every respondent.", nameof(second));
        }

        Values = [.. first.Zip(second, (before, after) => after - before).OfType<double>()];
    }

    /// <summary>The differences of the complete pairs, in the respondents' order.</summary>
    public IReadOnlyList<double> Values { get; }

    public int Positive => Values.Count(value => value > 0);

    public int Negative => Values.Count(value => value < 0);

    public int Zero => Values.Count(value => value == 0);

    /// <summary>Null without complete pairs.</summary>
    public double? Mean => Values.Count == 0 ? null : Values.Average();

    /// <summary>The middle difference, or the mean of the middle two; null without complete pairs.</summary>
    public double? Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}
