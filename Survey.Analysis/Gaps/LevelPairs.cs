using Survey.Analysis.Counting;

namespace Survey.Analysis.Gaps;

/// <summary>
/// The respondents of a group by the two levels of a skill, those of weight 0 included: of those who gave both levels.
/// </summary>
/// <param name="table">Rows = the levels wanted, columns = the levels now.</param>
internal sealed class LevelPairs(TableCounts table)
{
    /// <summary>Those who gave both levels.</summary>
    public int Respondents => Now.Sum();

    /// <summary>How many have each level now, the lowest first.</summary>
    public IReadOnlyList<int> Now { get; } =
    [
        .. Enumerable
            .Range(0, table.ColumnCount)
            .Select(now => Enumerable.Range(0, table.RowCount).Sum(wanted => table.Respondents(wanted, now))),
    ];

    /// <summary>How many want each level, the lowest first.</summary>
    public IReadOnlyList<int> Wanted { get; } =
    [
        .. Enumerable
            .Range(0, table.RowCount)
            .Select(wanted => Enumerable.Range(0, table.ColumnCount).Sum(now => table.Respondents(wanted, now))),
    ];
}
