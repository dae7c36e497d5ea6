using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Counting;

/// <summary>
/// What a <see cref="CountPlan"/> found among some respondents. Additive: the counts of two halves of the respondents sum to
/// those of the whole, whole numbers exactly and sums of weights up to rounding. Every statistic starts from here.
/// </summary>
internal sealed class Counts
{
    private readonly CountTable[] plan;
    private readonly TableCounts[] counted;
    private readonly Dictionary<CountTable, TableCounts> tables;

    internal Counts(int respondents, bool isWeighted, WeightedCount everyone, CountTable[] plan, TableCounts[] counted)
    {
        Respondents = respondents;
        IsWeighted = isWeighted;
        Everyone = everyone;
        this.plan = plan;
        this.counted = counted;
        tables = plan.Zip(counted).ToDictionary(table => table.First, table => table.Second);
    }

    /// <summary>All respondents, also those of weight 0.</summary>
    public int Respondents { get; }

    /// <summary>Whether some weight differs from 1.</summary>
    public bool IsWeighted { get; }

    /// <summary>All respondents who count, with their weights.</summary>
    public WeightedCount Everyone { get; }

    /// <exception cref="ArgumentException">The plan does not have the table.</exception>
    public TableCounts this[CountTable table] =>
        tables.TryGetValue(table, out var found)
            ? found
            : throw new ArgumentException("The plan does not count this table.", nameof(table));

    /// <exception cref="ArgumentException">The two were counted by different plans.</exception>
    public static Counts operator +(Counts left, Counts right) =>
        left.plan.SequenceEqual(right.plan)
            ? new(
                left.Respondents + right.Respondents,
                left.IsWeighted || right.IsWeighted,
                left.Everyone + right.Everyone,
                left.plan,
                [.. left.counted.Zip(right.counted, (one, other) => one.Plus(other))]
            )
            : throw new ArgumentException("Only counts of the same plan add up.", nameof(right));
}
