using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>What one group of respondents with sampling weights chose in a multiple-answer question.</summary>
/// <param name="Respondents">Those who answered, also those who chose no option.</param>
/// <param name="Together">Options x options: who chose both; on the diagonal, who chose the option. Symmetric.</param>
internal sealed record WeightedSelections(WeightedCount Respondents, WeightedCount[,] Together)
{
    public int Options => Together.GetLength(0);

    /// <summary>Every respondent of weight 1.</summary>
    public static WeightedSelections Of(SelectionCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var together = new WeightedCount[counts.Options, counts.Options];
        for (var first = 0; first < counts.Options; first++)
        {
            for (var second = 0; second < counts.Options; second++)
            {
                together[first, second] = WeightedCount.Unweighted(counts[first, second]);
            }
        }

        return new(WeightedCount.Unweighted(counts.Respondents), together);
    }

    /// <summary>Who chose the option.</summary>
    public WeightedCount Chosen(int option) => Together[option, option];

    /// <summary>The (weighted) share of the group that chose the option.</summary>
    public double Share(int option) => Math.Min(1, Together[option, option].Weight / Respondents.Weight);
}
