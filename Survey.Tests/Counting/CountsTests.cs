using Survey.Analysis.Counting;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;
using Survey.Analysis.Tables;
using Survey.Tests.Tables;

namespace Survey.Tests.Counting;

/// <summary>Laws of counts. Whole numbers are exact; sums of weights are added in another order, so up to rounding.</summary>
public sealed class CountsTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Counts_OfTwoHalves_SumToThoseOfTheWhole() =>
        AnyAnswers.Hold(responses =>
        {
            foreach (var set in WeightedFilteredOrNot(responses))
            {
                var (first, second) = Halves(set);
                var plan = Plan(set);
                AssertSame(plan, plan.Count(set), plan.Count(first) + plan.Count(second));
            }
        });

    [Theory, InlineData(0), InlineData(1), InlineData(63), InlineData(64), InlineData(65), InlineData(3000)]
    public void Counts_OfHalves_SumAroundTheWidthOfAWord(int respondents)
    {
        var responses = Synthetic.Responses(7, respondents);
        foreach (var set in WeightedFilteredOrNot(responses))
        {
            var (first, second) = Halves(set);
            var plan = Plan(set);
            AssertSame(plan, plan.Count(set), plan.Count(first) + plan.Count(second));
        }
    }

    [Fact]
    public void Counts_OfAnyAnswers_AreThoseOfCountingOneByOne() =>
        AnyAnswers.Hold(
            responses =>
            {
                foreach (var set in WeightedFilteredOrNot(responses))
                {
                    var plan = Plan(set);
                    var (counts, finder) = (plan.Count(set), new SetFinder(set));
                    Assert.All(plan.Tables, table =>
                        Each(table, (i, j) => AssertCounted(set, finder, table, (i, j), counts[table]))
                    );
                }
            },
            times: 30
        );

    [Fact]
    public void Above_OfTwoRowsOfLevels_IsCountedFromPairsOfLevels()
    {
        var set = Synthetic.Set(Synthetic.Responses(3, 500));
        var (now, wanted) = (set.Find("now/a")!, set.Find("wanted/a")!);
        var levels = new CountTable(CountAxis.OfOptions(wanted), CountAxis.OfOptions(now));
        var more = new CountTable(new CountAxis([CountedSet.Above(wanted, now)]));
        var counts = new CountPlan([levels, more]).Count(set);
        var above = 0;
        Each(levels, (i, j) => above += i > j ? counts[levels].Respondents(i, j) : 0);
        Assert.InRange(above, 1, 499);
        Assert.Equal(above, counts[more].Respondents(0, 0));
    }

    [Fact]
    public void Plan_AskedForATableTwice_CountsItOnce()
    {
        var set = Synthetic.Set([]);
        CountTable Table() => CrossTab.Table(set.Find("place")!, set.Find("tools")!);
        Assert.Single(new CountPlan([Table(), Table()]).Tables);
    }

    [Fact]
    public void Counts_WithoutTheTableOrOfAnotherPlan_AreRefused()
    {
        var set = Synthetic.Set([]);
        var (place, side) = (new CountTable(CountAxis.Of(set.Find("place")!)), new CountTable(CountAxis.Of(set.Find("side")!)));
        var counts = new CountPlan([place]).Count(set);
        Assert.Throws<ArgumentException>(() => counts[side]);
        Assert.Throws<ArgumentException>(() => counts + new CountPlan([side]).Count(set));
    }

    /// <summary>
    /// All that the report of the 24 answers counts, without weights and, where nothing is hidden, with; also what only hiding
    /// needs.
    /// </summary>
    [Theory, InlineData(0), InlineData(5)]
    public void PlanOfAReport_CountedInHalves_SumsToTheWhole(int minCell)
    {
        var folder = Example.DigitalSkills();
        var answers = Example.Guide(folder.Questionnaire);
        var weighted = answers.WithWeights([.. Enumerable.Range(0, answers.Count).Select(i => 0.5 + (i % 4))]);
        foreach (var set in minCell == 0 ? new[] { answers, weighted } : [answers])
        {
            var context = new ReportContext(folder, folder.Plan!, set, new ReportOptions { MinCell = minCell });
            var plan = ReportCounts.Plan(context);
            var (first, second) = Halves(context.Responses);
            AssertSame(plan, context.Counts, plan.Count(first) + plan.Count(second));
        }
    }

    /// <summary>Every pair of kinds with its tests, distributions, sets of sets, and tables within a group.</summary>
    private static CountPlan Plan(ResponseSet set)
    {
        var (now, wanted) = (set.Find("now/b")!, set.Find("wanted/b")!);
        var levels = new CountTable(CountAxis.Of(wanted), CountAxis.Of(now));
        return new CountPlan([
            .. Synthetic.EveryPairOfKinds.SelectMany(pair =>
                CrossTabAnalysis.Tables(set.Find(pair.Rows)!, set.Find(pair.Columns)!)
            ),
            .. set.Columns.Select(Distribution.Table),
            levels,
            levels with
            {
                Within = CountedSet.Chosen(set.Find("side")!, 1),
            },
            new CountTable(new CountAxis([CountedSet.Above(wanted, now), CountedSet.Every([CountedSet.Answered(now)])])),
        ]);
    }

    private static IEnumerable<ResponseSet> WeightedFilteredOrNot(IReadOnlyList<Response> responses)
    {
        var set = Synthetic.Set(responses);
        yield return set;
        yield return set.Only(set.Where(Condition.Parse("{place} = 'n'")));
        yield return Synthetic.Set(responses.Weighted());
        yield return set.WithWeights([.. responses.Select((_, i) => i % 3 / 4.0)]);
    }

    private static (ResponseSet First, ResponseSet Second) Halves(ResponseSet set)
    {
        var first = BitSet.Of([.. Enumerable.Range(0, set.Count).Select(i => i * 5 % 7 < 3)]);
        return (set.Only(first), set.Only(set.All.AndNot(first)));
    }

    private static void AssertSame(CountPlan plan, Counts whole, Counts sum)
    {
        Assert.Equal((whole.Respondents, whole.IsWeighted), (sum.Respondents, sum.IsWeighted));
        AssertSame(whole.Everyone, sum.Everyone);
        Assert.All(plan.Tables, table => Each(table, (i, j) =>
            {
                Assert.Equal(whole[table].Respondents(i, j), sum[table].Respondents(i, j));
                AssertSame(whole[table][i, j], sum[table][i, j]);
            }));
    }

    private static void AssertCounted(
        ResponseSet set,
        SetFinder finder,
        CountTable table,
        (int Row, int Column) cell,
        TableCounts counts
    )
    {
        var (row, column) = (finder[table.Rows.Sets[cell.Row]], finder[table.Columns.Sets[cell.Column]]);
        var members = Enumerable.Range(0, set.Count).Where(i => row[i] && column[i] && finder[table.Within][i]).ToList();
        Assert.Equal(members.Count, counts.Respondents(cell.Row, cell.Column));
        AssertSame(WeightedCount.Of(members.Select(i => set.Weights?[i] ?? 1)), counts[cell.Row, cell.Column]);
    }

    private static void AssertSame(WeightedCount expected, WeightedCount actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.Weight, actual.Weight, Rounding * Math.Max(1, expected.Weight));
        Assert.Equal(expected.SquaredWeight, actual.SquaredWeight, Rounding * Math.Max(1, expected.SquaredWeight));
    }

    private static void Each(CountTable table, Action<int, int> cell)
    {
        for (var i = 0; i < table.Rows.Sets.Count; i++)
        {
            for (var j = 0; j < table.Columns.Sets.Count; j++)
            {
                cell(i, j);
            }
        }
    }
}
