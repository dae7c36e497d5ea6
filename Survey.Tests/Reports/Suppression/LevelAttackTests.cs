using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Reports.Suppression;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// An attack on the levels of a skill, against every table of three levels that fits what a reader knows: where the attack fails,
/// each small count can be 0 and K.
/// </summary>
public sealed class LevelAttackTests
{
    private const int Levels = 3;
    private const int K = 3;
    private const int Respondents = 10;

    private static readonly SuppressionRule Rule = new(K) { ZerosAreSensitive = true };
    private static readonly List<int[]> Tables = [.. All(Levels * Levels, Respondents).Select(counts => counts.ToArray())];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void WhereTheAttackFails_EveryTableThatFitsLeavesSmallCountsOpen(bool knowsMeans, bool knowsChanges)
    {
        var attack = new LevelAttack(LevelMoves.Of(Levels, knowsMeans, knowsChanges), Rule);
        var (failed, random) = (0, new Random(1));
        var byKnown = Tables.ToLookup(table => Known(table, knowsMeans, knowsChanges));
        foreach (var table in Enumerable.Range(0, 400).Select(_ => Tables[random.Next(Tables.Count)]))
        {
            if (!attack.Fails(Table(table)))
            {
                continue;
            }

            failed++;
            var fitting = byKnown[Known(table, knowsMeans, knowsChanges)].ToList();
            Assert.All(LevelSets.Of(Levels).Where(set => Rule.IsSensitive(Count(set, table))), set =>
            {
                Assert.Contains(fitting, other => Count(set, other) == 0);
                Assert.Contains(fitting, other => Count(set, other) >= K);
            });
        }

        Assert.True(failed > 0 || knowsChanges, "no attack failed");
    }

    /// <summary>Six want more, five less, and the sums of levels say that the six want all three levels more.</summary>
    [Fact]
    public void MeansThatDetermineChanges_AreFoundOut()
    {
        var counts = new int[16];
        (counts[12], counts[0], counts[15], counts[5], counts[1]) = (6, 7, 7, 7, 6);
        var rule = new SuppressionRule(5) { ZerosAreSensitive = true };
        Assert.True(new LevelAttack(LevelMoves.Of(4, knowsMeans: false, knowsChanges: false), rule).Fails(Table(counts)));
        Assert.False(new LevelAttack(LevelMoves.Of(4, knowsMeans: true, knowsChanges: false), rule).Fails(Table(counts)));
    }

    [Fact]
    public void AMean_OfEveryoneLeavesTheMeansOfTwoGroupsOpen_AndNotOfOne()
    {
        var attack = new LevelAttack(LevelMoves.Of(Levels, knowsMeans: true, knowsChanges: false), Rule);
        var everyone = Table([4, 4, 4, 4, 4, 4, 4, 4, 4]);
        Assert.True(attack.LeavesSumsOpen(everyone, Table([2, 2, 2, 2, 2, 2, 2, 2, 2])));
        Assert.False(attack.LeavesSumsOpen(everyone, everyone));
    }

    private static LevelCounts Table(int[] counts)
    {
        var levels = (int)Math.Sqrt(counts.Length);
        var table = new TableCounts(levels, levels, isWeighted: false);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            table.Set((cell / levels, cell % levels), counts[cell]);
        }

        return LevelCounts.Of(table);
    }

    private static string Known(int[] table, bool knowsMeans, bool knowsChanges)
    {
        var cells = table.Select((count, cell) => (Count: count, Cell: LevelCell.Of(cell, Levels))).ToList();
        List<int> known =
        [
            Sum(cell => cell.Change > 0 ? 1 : 0),
            Sum(cell => cell.Change < 0 ? 1 : 0),
            Sum(cell => cell.Now == 0 ? 1 : 0),
        ];
        known.AddRange(knowsMeans ? [Sum(cell => cell.Now), Sum(cell => cell.Wanted)] : []);
        known.AddRange(
            knowsChanges
                ? Enumerable.Range(1 - Levels, (2 * Levels) - 1).Select(change => Sum(cell => cell.Change == change ? 1 : 0))
                : []
        );
        return string.Join(' ', known);

        int Sum(Func<LevelCell, int> value) => cells.Sum(cell => cell.Count * value(cell.Cell));
    }

    private static int Count(bool[] set, int[] table) => table.Where((_, cell) => set[cell]).Sum();

    private static IEnumerable<IEnumerable<int>> All(int cells, int respondents) =>
        cells == 1
            ?
            [
                [respondents],
            ]
            : Enumerable
                .Range(0, respondents + 1)
                .SelectMany(first => All(cells - 1, respondents - first).Select(rest => rest.Prepend(first)));
}
