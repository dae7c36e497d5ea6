namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// The sets of cells of a <see cref="LevelCounts"/> whose counts must not be found out: those with a pair of levels, at a level,
/// not at it, at it or above, with a change, with at least that change, and of a kind.
/// </summary>
internal static class LevelSets
{
    /// <returns>For each set whether each cell is in it.</returns>
    public static IReadOnlyList<bool[]> Of(int levels)
    {
        LevelCell[] cells = [.. Enumerable.Range(0, levels * levels).Select(cell => LevelCell.Of(cell, levels))];
        return
        [
            .. Definitions(levels, cells)
                .Select(isIn => cells.Select(isIn).ToArray())
                .Where(set => set.Contains(value: true) && set.Contains(value: false))
                .DistinctBy(set => string.Concat(set.Select(isIn => isIn ? '1' : '0'))),
        ];
    }

    private static IEnumerable<Func<LevelCell, bool>> Definitions(int levels, LevelCell[] cells) =>
        [
            .. cells.Select(pair => (Func<LevelCell, bool>)(cell => cell == pair)),
            .. cells.Select(one => (Func<LevelCell, bool>)(cell => cell.Kind == one.Kind)),
            .. Enumerable.Range(0, levels).SelectMany(OfLevel),
            .. Enumerable.Range(1 - levels, (2 * levels) - 1).SelectMany(OfChange),
        ];

    private static IEnumerable<Func<LevelCell, bool>> OfLevel(int level) =>
        [
            cell => cell.Now == level,
            cell => cell.Now != level,
            cell => cell.Now >= level,
            cell => cell.Wanted == level,
            cell => cell.Wanted != level,
            cell => cell.Wanted >= level,
        ];

    private static IEnumerable<Func<LevelCell, bool>> OfChange(int change) =>
        [cell => cell.Change == change, cell => cell.Change >= change, cell => cell.Change <= change];
}
