using Survey.Analysis.Disclosure;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// A reader who knows the counts of a skill, and perhaps its means and the numbers of its changes. The reader cannot rule out a
/// table that moves of respondents lead to, so such a table proves that a count may be as small or as large as the rule
/// wants. Moves are of whole respondents, so the proof also holds against readers who know that counts are whole numbers.
/// </summary>
/// <param name="moves">What leaves everything that the reader knows as it is.</param>
/// <param name="rule">What is too small to be found out.</param>
internal sealed class LevelAttack(IReadOnlyList<LevelMove> moves, SuppressionRule rule)
{
    /// <summary>Whether the reader can narrow no small count of levels further than the rule allows.</summary>
    public bool Fails(LevelCounts table) =>
        LevelSets
            .Of(table.Levels)
            .Where(set => rule.IsSensitive(Count(set, table.Counts)))
            .All(set => Reaches(set, table, rule.Low) && Reaches(set, table, rule.High));

    /// <summary>
    /// Whether the mean of a group is open where that of everyone is shown: respondents of the same kind, one in the group and
    /// one outside, may be exchanged, and that changes the sum of the group's levels by K in all, or by one level a member of a
    /// smaller group.
    /// </summary>
    public bool LeavesSumsOpen(LevelCounts everyone, LevelCounts group)
    {
        var width = Math.Min(rule.MinCell, group.Counts.Sum());
        return Room(everyone, group, cell => cell.Now) >= width && Room(everyone, group, cell => cell.Wanted) >= width;
    }

    private static int Room(LevelCounts everyone, LevelCounts group, Func<LevelCell, int> level) =>
        Enumerable
            .Range(0, everyone.Counts.Count)
            .GroupBy(cell => LevelCell.Of(cell, everyone.Levels).Kind)
            .Sum(kind =>
            {
                List<int> all =
                [
                    .. kind.SelectMany(cell =>
                            Enumerable.Repeat(level(LevelCell.Of(cell, everyone.Levels)), everyone.Counts[cell])
                        )
                        .Order(),
                ];
                var members = kind.Sum(cell => group.Counts[cell]);
                return all.TakeLast(members).Sum() - all.Take(members).Sum();
            });

    /// <summary>Move by move, each time the one for which most respondents are left.</summary>
    private bool Reaches(bool[] set, LevelCounts table, int goal)
    {
        int[] counts = [.. table.Counts];
        var direction = Math.Sign(goal - Count(set, counts));
        while (Math.Sign(goal - Count(set, counts)) == direction && direction != 0)
        {
            var move = moves.Where(move => Math.Sign(move.Gain(set)) == direction).MaxBy(move => move.Stock(counts));
            if (move is null || move.Stock(counts) == 0)
            {
                return false;
            }

            move.Make(counts);
        }

        return true;
    }

    private static int Count(bool[] set, IReadOnlyList<int> counts) =>
        set.Zip(counts).Where(cell => cell.First).Sum(cell => cell.Second);
}
