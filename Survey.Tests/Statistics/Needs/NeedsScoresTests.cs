using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Needs;

namespace Survey.Tests.Statistics.Needs;

/// <summary>The scores agree with R 4.2.2 to the file's tolerance (1e-10 relative); counts are exact.</summary>
public sealed class NeedsScoresTests(ITestOutputHelper output)
{
    [Fact]
    public void NeedsScores_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("09-needs-assessment");
        foreach (var one in file.Cases)
        {
            var items = Items(one).ToList();
            var weights = one.Input.TryGetProperty("weightColumn", out var column)
                ? one.Column(column.GetString()!).Numbers().Select(weight => weight!.Value).ToArray()
                : null;
            var scores = items.Select(item => NeedsScores.Compute(item.Desired, item.Current, weights)).ToList();
            for (var i = 0; i < scores.Count; i++)
            {
                ItemAgrees(one, i, scores[i]);
            }

            OrderAgrees(
                one.Expected.GetProperty("orderByMwds"),
                NeedsOrder.ByMwds(scores).Order,
                scores.Select(score => -score.Value?.Mwds)
            );
            OrderAgrees(
                one.Expected.GetProperty("orderByRds"),
                NeedsOrder.ByRds(scores).Order,
                scores.Select(score => score.Value?.Rds)
            );
        }

        file.AssertAllRun(output, file.Cases.Count);
    }

    [Fact]
    public void NeedsScores_FromCrossTabOfLevels_EqualThoseFromThePairs()
    {
        var columns = ReferenceFile.Columns("large10k");
        var (desired, current) = (columns.GetProperty("des1").Numbers(), columns.GetProperty("cur1").Numbers());
        var counts = Enumerable
            .Range(1, 5)
            .Select(row =>
                Enumerable.Range(1, 5).Select(column => desired.Zip(current).Count(pair => pair == (row, column))).ToArray()
            )
            .ToArray();
        var alone = Enumerable.Range(1, 5).Select(row => desired.Zip(current).Count(pair => pair == (row, null))).ToArray();

        var pairs = NeedsScores.Compute(desired, current).Value!;
        var table = NeedsScores.ComputeFromCrossTab(counts, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], alone).Value!;

        Assert.Equal(pairs.Gaps, table.Gaps);
        Assert.Equal(pairs with { Gaps = [] }, table with { Gaps = [] });
    }

    [Fact]
    public void NeedsScores_OrderOfRespondents_ChangesNothing() =>
        Hold(ratings =>
        {
            var forward = ratings.Scores;
            var backward = new Ratings(
                [.. ratings.Desired.Reverse()],
                [.. ratings.Current.Reverse()],
                [.. ratings.Weights.Reverse()]
            ).Scores;
            Assert.Equal(forward.Value?.Rds ?? 0, backward.Value?.Rds ?? 0, 1e-10);
            Assert.Equal(forward.Value?.Mwds ?? 0, backward.Value?.Mwds ?? 0, 1e-10);
        });

    [Fact]
    public void NeedsScores_AnyRatings_KeepRdsWithinBoundsAndSharesAddingToOne() =>
        Hold(ratings =>
        {
            if (ratings.Scores.Value is { } score)
            {
                Assert.InRange(score.Rds, -100, 100);
                Assert.Equal(1, score.NegativeShare + score.PositiveShare + score.TiedShare, 1e-12);
                Assert.Equal(score.Pairs, score.NegativeRanks + score.PositiveRanks + score.TiedRanks);
                Assert.True(score.GapInterval.Contains(score.ShareWithGap));
            }
        });

    [Fact]
    public void NeedsScores_AllWeightsDoubled_StayTheSame() =>
        Hold(ratings =>
        {
            var (once, twice) = (
                ratings.Scores.Value,
                (ratings with { Weights = [.. ratings.Weights.Select(weight => 2 * weight)] }).Scores.Value
            );
            Assert.Equal(once?.Rds ?? 0, twice?.Rds ?? 0, 1e-10);
            Assert.Equal(once?.Mwds ?? 0, twice?.Mwds ?? 0, 1e-10);
            Assert.Equal(once?.GapInterval.Low ?? 0, twice?.GapInterval.Low ?? 0, 1e-10);
        });

    [Fact]
    public void NeedsScores_UnitWeights_EqualNoWeights() =>
        Hold(ratings =>
        {
            var (without, with) = (
                NeedsScores.Compute(ratings.Desired, ratings.Current).Value,
                NeedsScores.Compute(ratings.Desired, ratings.Current, [.. ratings.Desired.Select(_ => 1.0)]).Value
            );
            Assert.Equal(without is null ? null : without with { Gaps = [] }, with is null ? null : with with { Gaps = [] });
        });

    [Fact]
    public void NeedsScores_WithoutPairs_HaveAReason()
    {
        Assert.Equal(ReasonKind.NoAnswers, NeedsScores.Compute([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, NeedsScores.Compute([3, null], [null, 2]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, NeedsScores.Compute([3], [2], [0]).Reason?.Kind);
    }

    [Fact]
    public void NeedsScores_OnePair_HaveNoStandardDeviation()
    {
        var score = NeedsScores.Compute([4], [0]).Value!;

        Assert.Null(score.DiscrepancyStandardDeviation);
        Assert.Null(score.PniModified);
        Assert.Equal(-100, score.Rds);
        Assert.Equal(16, score.Mwds);
    }

    [Fact]
    public void NeedsScores_ListsOfDifferentLength_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => NeedsScores.Compute([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => NeedsScores.Compute([1], [double.NaN]));
        Assert.Throws<ArgumentException>(() => NeedsScores.Compute([1], [1], [-1]));
    }

    [Fact]
    public void NeedsOrder_EqualScores_ShareTheBetterRankInTheGivenOrder()
    {
        // 14 below and 1 above of 22, and 13 below and none above, are both -13/22; their percentages differ in the last digit.
        var first = NeedsScores.Compute(
            Repeat(14, 2).Concat(Repeat(1, 1)).Concat(Repeat(7, 1)).ToArray(),
            Repeat(14, 1).Concat(Repeat(1, 2)).Concat(Repeat(7, 1)).ToArray()
        );
        var second = NeedsScores.Compute([.. Repeat(13, 2), .. Repeat(9, 1)], [.. Repeat(22, 1)]);
        var worst = NeedsScores.Compute([2], [1]);
        var none = NeedsScores.Compute([], []);

        var order = NeedsOrder.ByRds([none, first, second, worst]);

        Assert.Equal([3, 1, 2, 0], order.Order);
        Assert.Equal([null, 2, 2, 1], order.Ranks);
    }

    private static double?[] Repeat(int times, double level) => [.. Enumerable.Repeat((double?)level, times)];

    private static IEnumerable<(double?[] Desired, double?[] Current)> Items(ReferenceCase one)
    {
        if (one.Input.TryGetProperty("items", out var items))
        {
            return items
                .EnumerateArray()
                .Select(item => (item.GetProperty("importance").Numbers(), item.GetProperty("competence").Numbers()));
        }

        var current = one.Input.GetProperty("competenceColumns").Words();
        return one
            .Input.GetProperty("importanceColumns")
            .Words()
            .Zip(current)
            .Select(pair => (one.Column(pair.First!).Numbers(), one.Column(pair.Second!).Numbers()));
    }

    private static void ItemAgrees(ReferenceCase one, int position, Outcome<NeedsScores.Result> outcome)
    {
        var expected = one.Expected.GetProperty("items")[position];
        if (expected.TryGetProperty("reason", out _))
        {
            Assert.Equal(ReasonKind.NoAnswers, outcome.Reason?.Kind);
            return;
        }

        var got = outcome.Value!;
        foreach (var field in expected.EnumerateObject().Where(field => field.Name is not ("gapDistribution" or "gapWilson95")))
        {
            one.Agrees($"items.{position}.{field.Name}", Number(field.Name, got));
        }

        one.Agrees($"items.{position}.gapWilson95.lower", got.GapInterval.Low * 100);
        one.Agrees($"items.{position}.gapWilson95.upper", got.GapInterval.High * 100);
        Assert.Equal(
            expected
                .GetProperty("gapDistribution")
                .EnumerateArray()
                .Select(gap => new NeedsScores.GapCount(gap.GetProperty("gap").GetDouble(), gap.GetProperty("count").GetInt32())),
            got.Gaps
        );
    }

    private static double? Number(string field, NeedsScores.Result score) =>
        field switch
        {
            "pairs" => score.Pairs,
            "importanceRatings" => score.DesiredRatings,
            "meanImportance" => score.MeanDesired,
            "meanImportanceAllRatings" => score.MeanDesiredAllRatings,
            "meanCompetence" => score.MeanCurrent,
            "meanDiscrepancy" => score.MeanDiscrepancy,
            "discrepancyStandardDeviation" => score.DiscrepancyStandardDeviation,
            "mwds" => score.Mwds,
            "mwdsGrandMeanAllRatings" => score.MwdsAllRatings,
            "negativeRanks" => score.NegativeRanks,
            "positiveRanks" => score.PositiveRanks,
            "tiedRanks" => score.TiedRanks,
            "percentNegative" => score.NegativeShare * 100,
            "percentPositive" => score.PositiveShare * 100,
            "percentTied" => score.TiedShare * 100,
            "rds" => score.Rds,
            "percentWithGap" => score.ShareWithGap * 100,
            "pni" => score.Pni,
            "pniModified" => score.PniModified,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The reference has a field that no test reads."),
        };

    /// <summary>
    /// The same scores in the same order. If scores differ only by rounding, R's order follows the last digit
    /// and ours the given order, so positions are compared by their scores.
    /// </summary>
    private static void OrderAgrees(JsonElement expected, IReadOnlyList<int> got, IEnumerable<double?> scores)
    {
        double?[] keys = [.. scores.Select(score => score is { } value ? Math.Round(value, 9) : (double?)null)];
        Assert.Equal(
            expected.EnumerateArray().Select(position => keys[position.GetInt32()]),
            got.Select(position => keys[position])
        );
        Assert.Equal(expected.GetArrayLength(), got.Distinct().Count());
    }

    private static void Hold(Action<Ratings> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 7), Prop.ForAll(AnyRatings, law));

    private static readonly Gen<double?> Level = Gen.Frequency(
        (1, Gen.Constant((double?)null)),
        (7, Gen.Choose(1, 5).Select(level => (double?)level))
    );

    private static readonly Arbitrary<Ratings> AnyRatings = Arb.From(
        from size in Gen.Choose(0, 40)
        from desired in Gen.ArrayOf(Level, size)
        from current in Gen.ArrayOf(Level, size)
        from weights in Gen.ArrayOf(
            Gen.Frequency((1, Gen.Constant(0.0)), (5, Gen.Choose(1, 3000).Select(thousandths => thousandths / 1000.0))),
            size
        )
        select new Ratings(desired, current, weights)
    );

    /// <summary>One element per respondent; null is not rated, weight 0 excludes the respondent.</summary>
    private sealed record Ratings(double?[] Desired, double?[] Current, double[] Weights)
    {
        public Outcome<NeedsScores.Result> Scores => NeedsScores.Compute(Desired, Current, Weights);
    }
}
