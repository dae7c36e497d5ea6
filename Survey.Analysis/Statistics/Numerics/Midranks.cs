namespace Survey.Analysis.Statistics.Numerics;

/// <summary>Ranks from 1, where equal values share the mean of the ranks they take up together.</summary>
internal static class Midranks
{
    /// <summary>
    /// The rank of each group of equal values, the groups in ascending order; an empty group has the rank before its successor's.
    /// </summary>
    public static double[] OfSizes(IReadOnlyList<long> sizes)
    {
        var ranks = new double[sizes.Count];
        var below = 0L;
        for (var i = 0; i < sizes.Count; i++)
        {
            ranks[i] = below + ((sizes[i] + 1) / 2.0);
            below += sizes[i];
        }

        return ranks;
    }

    /// <summary>The distinct values in ascending order, each with how often it occurs.</summary>
    public static IReadOnlyList<(double Value, long Size)> GroupsOf(IEnumerable<double> values) =>
        [.. values.GroupBy(value => value).OrderBy(group => group.Key).Select(group => (group.Key, group.LongCount()))];

    /// <summary>Σ (t³ - t) over the sizes of the groups: what ties take off a variance of ranks.</summary>
    public static double TieTerm(IEnumerable<long> sizes) => sizes.Sum(size => ((double)size * size * size) - size);
}
