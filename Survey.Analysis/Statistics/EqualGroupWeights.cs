using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics;

/// <summary>Weights that let every group count the same in a total, whatever its number of respondents: each country a quarter of four.</summary>
/// <remarks>
/// <para>w_g = n / (G·n_g): n respondents in G groups, n_g in group g. Every group's weights add up to n/G, and the mean weight is 1.
/// Groups without respondents take no part.</para>
/// <para>Unit: respondents. No respondents: <see cref="ReasonKind.NoAnswers"/>.</para>
/// </remarks>
public static class EqualGroupWeights
{
    /// <param name="ByGroup">The weight of each respondent of the group; 0 for a group without respondents.</param>
    /// <param name="Kish">n, effective n and design effect of all respondents under these weights.</param>
    public sealed record Result(IReadOnlyList<double> ByGroup, KishEffectiveBase.Result Kish);

    /// <param name="respondents">By group, how many.</param>
    public static Outcome<Result> Of(IReadOnlyList<int> respondents)
    {
        ArgumentNullException.ThrowIfNull(respondents);
        if (respondents.Any(count => count < 0))
        {
            throw new ArgumentException("A count is not negative.", nameof(respondents));
        }

        double groups = respondents.Count(count => count > 0);
        double[] weights = [.. respondents.Select(count => count > 0 ? respondents.Sum() / groups / count : 0)];
        var sums = WeightedCount.Sum(respondents.Select((count, g) => new WeightedCount(count, count * weights[g], count * weights[g] * weights[g])));
        var kish = KishEffectiveBase.Of(sums);
        return kish.Value is { } value ? new Result(weights, value) : kish.Reason!;
    }
}
