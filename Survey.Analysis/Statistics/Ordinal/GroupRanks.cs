using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>The midranks of the answers of several groups, taken together.</summary>
internal sealed class GroupRanks
{
    /// <param name="groups">The answers of each group.</param>
    public GroupRanks(IReadOnlyList<IReadOnlyList<double>> groups)
        : this(Counts(groups)) { }

    /// <param name="counts">Rows = the answers in ascending order, columns = the groups; respondents a cell.</param>
    public GroupRanks(IReadOnlyList<IReadOnlyList<long>> counts)
    {
        Levels = [.. counts.Select(row => row.Sum())];
        Ranks = Midranks.OfSizes(Levels);
        Sizes = [.. Enumerable.Range(0, counts.Count == 0 ? 0 : counts[0].Count).Select(group => counts.Sum(row => row[group]))];
        N = Levels.Sum();
        TieTerm = Midranks.TieTerm(Levels);
        RankSums = [.. Sizes.Select((_, group) => counts.Zip(Ranks, (row, rank) => row[group] * rank).Sum())];
        MeanRanks = [.. RankSums.Zip(Sizes, (sum, size) => size == 0 ? (double?)null : sum / size)];
    }

    /// <summary>How many gave each answer, in ascending order of the answers.</summary>
    public IReadOnlyList<long> Levels { get; }

    /// <summary>The midrank of each answer.</summary>
    public IReadOnlyList<double> Ranks { get; }

    /// <summary>How many answers a group has.</summary>
    public IReadOnlyList<long> Sizes { get; }

    /// <summary>All answers of all groups.</summary>
    public long N { get; }

    /// <summary>Σ (t³ - t) over the groups of equal answers.</summary>
    public double TieTerm { get; }

    /// <summary>1 - Σ(t³ - t)/(N³ - N): 1 without ties, 0 where all answers are equal or there is only one.</summary>
    public double TieCorrection => N < 2 ? 0 : 1 - (TieTerm / (((double)N * N * N) - N));

    /// <summary>The sum of each group's midranks, in the groups' order.</summary>
    public IReadOnlyList<double> RankSums { get; }

    /// <summary>In the groups' order; null for a group without answers.</summary>
    public IReadOnlyList<double?> MeanRanks { get; }

    private static IReadOnlyList<IReadOnlyList<long>> Counts(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var lookups = groups
            .Select(group => Midranks.GroupsOf(group).ToDictionary(value => value.Value, value => value.Size))
            .ToList();
        var values = lookups.SelectMany(group => group.Keys).Distinct().Order().ToList();
        return values.Count == 0
            ?
            [
                [.. groups.Select(_ => 0L)],
            ]
            : [.. values.Select(value => lookups.Select(group => group.GetValueOrDefault(value)).ToArray())];
    }
}
