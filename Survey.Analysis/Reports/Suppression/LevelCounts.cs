using Survey.Analysis.Counting;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// The respondents who gave both levels of a skill. A cell is a level wanted and a level now: cell = wanted · levels + now.
/// </summary>
internal sealed class LevelCounts
{
    private readonly int[] counts;

    private LevelCounts(int levels, int[] counts) => (Levels, this.counts) = (levels, counts);

    public int Levels { get; }

    /// <summary>By cell.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <param name="table">Rows = the levels wanted, columns = the levels now.</param>
    public static LevelCounts Of(TableCounts table) =>
        new(
            table.ColumnCount,
            [
                .. Enumerable
                    .Range(0, table.RowCount * table.ColumnCount)
                    .Select(cell => table[cell / table.ColumnCount, cell % table.ColumnCount].Count),
            ]
        );

    /// <summary>Those of this table who are not in the other, which is a part of it.</summary>
    public LevelCounts Without(LevelCounts part) => new(Levels, [.. counts.Zip(part.counts, (all, some) => all - some)]);

    /// <summary>How many are of a kind.</summary>
    /// <param name="direction">1 wants more, 0 the same, -1 less.</param>
    /// <param name="cannot">Whether they are at the lowest level now.</param>
    public int Of(int direction, bool cannot) =>
        Enumerable
            .Range(0, counts.Length)
            .Where(cell => LevelCell.Of(cell, Levels).Kind == (direction, cannot))
            .Sum(cell => counts[cell]);

    /// <summary>How many want so many levels more than they have; negative for less.</summary>
    public int Change(int change) =>
        Enumerable.Range(0, counts.Length).Where(cell => LevelCell.Of(cell, Levels).Change == change).Sum(cell => counts[cell]);
}
