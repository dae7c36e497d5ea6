using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>
/// The difference second - first of each respondent who gave both, such as desired minus current level, as counts.
/// </summary>
internal sealed class PairedDifferences
{
    private readonly List<(double Value, long Size)> groups;

    /// <param name="first">One entry a respondent; null is "not answered".</param>
    /// <param name="second">The same respondents in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public PairedDifferences(IReadOnlyList<double?> first, IReadOnlyList<double?> second)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException("Both lists hold an entry for every respondent.", nameof(second));
        }

        groups = [.. Midranks.GroupsOf(first.Zip(second, (before, after) => after - before).OfType<double>())];
    }

    /// <param name="counts">Respondents a difference; differences may repeat and counts may be 0.</param>
    public PairedDifferences(IEnumerable<(double Difference, long Respondents)> counts) =>
        groups = [
            .. counts
                .Where(count => count.Respondents > 0)
                .GroupBy(count => count.Difference)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Sum(count => count.Respondents))),
        ];

    /// <summary>The distinct differences in ascending order, each with its respondents.</summary>
    public IReadOnlyList<(double Value, long Size)> Groups => groups;

    /// <summary>Respondents who gave both.</summary>
    public long Count => groups.Sum(group => group.Size);

    public int Positive => SizeOf(value => value > 0);

    public int Negative => SizeOf(value => value < 0);

    public int Zero => SizeOf(value => value == 0);

    /// <summary>Null without complete pairs.</summary>
    public double? Mean => Count == 0 ? null : groups.Sum(group => group.Value * group.Size) / Count;

    /// <summary>The middle difference, or the mean of the middle two; null without complete pairs.</summary>
    public double? Median => Count == 0 ? null : (At((Count - 1) / 2) + At(Count / 2)) / 2;

    private double At(long place)
    {
        var below = 0L;
        return groups.First(group => (below += group.Size) > place).Value;
    }

    private int SizeOf(Func<double, bool> included) => (int)groups.Where(group => included(group.Value)).Sum(group => group.Size);
}
