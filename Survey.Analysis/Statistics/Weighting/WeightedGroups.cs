using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Weighted means (of a 0/1 answer: shares) of groups of respondents, and the differences between the groups.</summary>
/// <remarks>
/// <para>Each group is a domain: mean = Σwy/Σw in the group, standard error √(n/(n-1)·Σ(w(y-mean)/Σw)²) with the sums over the
/// group and n = all respondents of all groups. Groups share no respondents, so the variance of a difference is the sum of the
/// two; its t = difference / SE on n - 1 df, p two-sided.</para>
/// <para>Unit: that of the number. Groups without respondents have a reason for a mean, and no differences. A difference
/// between groups without spread has no t and p.</para>
/// <para>Source: W. Cochran, Sampling Techniques (3rd ed. 1977), section 2.13. Agrees with R survey <c>svyby(~y, ~g, svymean,
/// covmat = TRUE)</c>.</para>
/// </remarks>
internal static class WeightedGroups
{
    /// <param name="Groups">In the order of the group codes.</param>
    /// <param name="Differences">Every pair of groups with a mean, first minus second.</param>
    public sealed record Result(IReadOnlyList<Outcome<GroupMean>> Groups, IReadOnlyList<Difference> Differences);

    /// <param name="Mean">Weighted.</param>
    /// <param name="StandardError">Null where there is one respondent in all groups together.</param>
    /// <param name="Kish">n, Σw, effective n and design effect of the group.</param>
    public sealed record GroupMean(double Mean, double? StandardError, KishEffectiveBase.Result Kish);

    /// <param name="First">Position of a group.</param>
    /// <param name="Second">Position of a later group.</param>
    /// <param name="Value">Mean of the first - mean of the second.</param>
    /// <param name="StandardError">Of the difference.</param>
    /// <param name="T">Value / standard error; null where that is 0.</param>
    /// <param name="Df">n - 1.</param>
    /// <param name="P">Two-sided; null with <paramref name="T"/>.</param>
    public sealed record Difference(int First, int Second, double Value, double StandardError, double? T, int Df, double? P);

    /// <param name="values">A number a respondent.</param>
    /// <param name="group">The group of each, from 0.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="weights">Sampling weights.</param>
    public static Result Compute(
        IReadOnlyList<double> values,
        IReadOnlyList<int> group,
        int groups,
        IReadOnlyList<double> weights
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(weights);
        if (values.Count != group.Count || values.Count != weights.Count)
        {
            throw new ArgumentException("A value, a group and a weight a respondent.", nameof(values));
        }

        var rows = weights.Count(weight => weight > 0);
        var members = Enumerable.Range(0, values.Count).ToLookup(i => group[i]);
        Outcome<GroupMean>[] means =
        [
            .. Enumerable.Range(0, groups).Select(code => MeanOf([.. members[code]], values, weights, rows)),
        ];
        var pairs =
            from first in Enumerable.Range(0, groups)
            from second in Enumerable.Range(first + 1, groups - first - 1)
            where means[first].Value?.StandardError is not null && means[second].Value?.StandardError is not null
            select Between(first, second, means[first].Value!, means[second].Value!, rows - 1);
        return new(means, [.. pairs]);
    }

    private static Outcome<GroupMean> MeanOf(int[] members, IReadOnlyList<double> values, IReadOnlyList<double> weights, int rows)
    {
        var own = WeightedMean.Compute([.. members.Select(i => (double?)values[i])], [.. members.Select(i => weights[i])]);
        if (own.Value is not { } mean)
        {
            return own.Reason!;
        }

        var squares = members.Sum(i => Math.Pow(weights[i] / mean.Kish.SumOfWeights * (values[i] - mean.Mean), 2));
        return new GroupMean(mean.Mean, rows > 1 ? Math.Sqrt(rows / (rows - 1.0) * squares) : null, mean.Kish);
    }

    private static Difference Between(int first, int second, GroupMean one, GroupMean other, int df)
    {
        var difference = one.Mean - other.Mean;
        var error = Math.Sqrt(
            (one.StandardError!.Value * one.StandardError.Value) + (other.StandardError!.Value * other.StandardError.Value)
        );
        double? t = error > 0 && double.IsFinite(difference / error) ? difference / error : null;
        return new(first, second, difference, error, t, df, t is { } value ? StudentDistribution.TwoSided(value, df) : null);
    }
}
