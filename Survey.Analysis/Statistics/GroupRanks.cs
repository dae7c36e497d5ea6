namespace Survey.Analysis.Statistics;

/// <summary>The midranks of the answers of several groups, taken together.</summary>
internal sealed class GroupRanks
{
    public GroupRanks(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var values = Midranks.GroupsOf(groups.SelectMany(group => group));
        long[] sizes = [.. values.Select(value => value.Size)];
        var rankOf = values.Zip(Midranks.OfSizes(sizes)).ToDictionary(pair => pair.First.Value, pair => pair.Second);
        N = sizes.Sum();
        TieTerm = Midranks.TieTerm(sizes);
        MeanRanks = [.. groups.Select(group => group.Count == 0 ? (double?)null : group.Average(value => rankOf[value]))];
    }

    /// <summary>All answers of all groups.</summary>
    public long N { get; }

    /// <summary>Σ (t³ - t) over the groups of equal answers.</summary>
    public double TieTerm { get; }

    /// <summary>1 - Σ(t³ - t)/(N³ - N): 1 without ties, 0 where all answers are equal or there is only one.</summary>
    public double TieCorrection => N < 2 ? 0 : 1 - (TieTerm / (((double)N * N * N) - N));

    /// <summary>In the groups' order; null for a group without answers.</summary>
    public IReadOnlyList<double?> MeanRanks { get; }
}
