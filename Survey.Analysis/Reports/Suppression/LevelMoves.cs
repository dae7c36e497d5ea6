namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// How one or two respondents may change their levels without changing what a report shows of a skill. Readers of the report
/// cannot distinguish the table before a move from the table after it.
/// </summary>
internal static class LevelMoves
{
    /// <param name="levels">The number of levels.</param>
    /// <param name="knowsMeans">Whether the report shows both means.</param>
    /// <param name="knowsChanges">Whether it shows what derives from the numbers of changes.</param>
    public static IReadOnlyList<LevelMove> Of(int levels, bool knowsMeans, bool knowsChanges)
    {
        int[][] known =
        [
            .. Enumerable
                .Range(0, levels * levels)
                .Select(cell => Known(LevelCell.Of(cell, levels), levels, knowsMeans, knowsChanges)),
        ];
        var steps = (
            from source in Enumerable.Range(0, known.Length)
            from target in Enumerable.Range(0, known.Length)
            where source != target
            select (Source: source, Target: target)
        ).ToList();
        var byEffect = steps.ToLookup(step => Effect(step.Source, step.Target));
        return
        [
            .. steps
                .Where(step => Effect(step.Source, step.Target) == Effect(step.Source, step.Source))
                .Select(step => new LevelMove(step, Second: null)),
            .. steps.SelectMany(step =>
                byEffect[Effect(step.Target, step.Source)]
                    .Where(other => step.CompareTo(other) <= 0)
                    .Select(other => new LevelMove(step, other))
            ),
        ];

        string Effect(int source, int target) =>
            string.Join(' ', known[target].Zip(known[source], (after, before) => after - before));
    }

    /// <summary>What somebody in the cell adds to each figure that readers know.</summary>
    private static int[] Known(LevelCell cell, int levels, bool knowsMeans, bool knowsChanges) =>
        [
            cell.Change > 0 ? 1 : 0,
            cell.Change < 0 ? 1 : 0,
            cell.Now == 0 ? 1 : 0,
            .. knowsMeans ? [cell.Now, cell.Wanted] : Array.Empty<int>(),
            .. knowsChanges ? Enumerable.Range(1 - levels, (2 * levels) - 1).Select(change => cell.Change == change ? 1 : 0) : [],
        ];
}
