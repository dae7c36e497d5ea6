using Survey.Analysis.Figures;
using Survey.Analysis.Statistics;

namespace Survey.Tests.Statistics;

/// <summary>What must hold for any weights, over seeded samples; equal means within 1e-10 relative.</summary>
public sealed class WeightedLawsTests
{
    [Fact]
    public void WeightedProportion_AllWeightsDoubled_StaysTheSame()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (chosen, _, weights) = Sample(seed);
            var (once, twice) = (WeightedProportion.Of(chosen, weights).Value!, WeightedProportion.Of(chosen, Doubled(weights)).Value!);

            Close(once.Share, twice.Share);
            Close(once.StandardError, twice.StandardError);
            Close(once.Interval?.Low, twice.Interval?.Low);
            Close(once.Intervals.Logit?.High, twice.Intervals.Logit?.High);
            Close(once.Intervals.Likelihood?.Low, twice.Intervals.Likelihood?.Low);
        }
    }

    [Fact]
    public void WeightedCrossTab_AllWeightsDoubled_HasTheSameTest()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (_, codes, weights) = Sample(seed);
            var (once, twice) = (CrossTab(codes, weights).Test.Value!, CrossTab(codes, Doubled(weights)).Test.Value!);

            Close(once.F, twice.F);
            Close(once.P, twice.P);
            Close(once.FirstOrderP, twice.FirstOrderP);
        }
    }

    [Fact]
    public void WeightedCrossTab_RowsAndColumnsSwapped_HasTheSameTest()
    {
        var (_, codes, weights) = Sample(11);

        var (table, swapped) = (CrossTab(codes, weights), CrossTab([.. codes.Select(pair => (pair.Column, pair.Row))], weights));

        Close(table.Test.Value!.F, swapped.Test.Value!.F);
        Close(table.RowShares[0, 1].Value, swapped.ColumnShares[1, 0].Value);
    }

    [Fact]
    public void ClusteredCrossTab_EveryRespondentACluster_EqualsIndependentRespondents()
    {
        var (_, codes, weights) = Sample(12);

        var independent = CrossTab(codes, weights).Test.Value!;
        var clustered = ClusteredCrossTab.Of([.. codes.Select((code, i) => new ClusteredRow(code.Row, code.Column, weights[i], i))]).Value!;

        Close(independent.F, clustered.F);
        Close(independent.DenominatorDf, clustered.DenominatorDf);
    }

    [Fact]
    public void WeightedStatistics_UnitWeights_EqualUnweighted()
    {
        double[] values = [1, 0, 0, 1, 1, 0, 1, 1];
        double[] ones = [.. values.Select(_ => 1.0)];

        var moments = Moments.Of(values).Value!;
        var mean = WeightedMean.Of([.. values.Nullable()], ones).Value!;
        var share = WeightedProportion.Of([.. values.Select(value => value == 1)], ones).Value!;

        Close(moments.Mean, mean.Mean);
        Close(moments.StandardError, mean.StandardError);
        Close(moments.StandardDeviation, mean.StandardDeviation);
        Close(moments.StandardError, share.StandardError);
        Close(1, share.DesignEffect);
        Close(8, share.Kish.EffectiveN);
    }

    [Fact]
    public void WeightedStatistics_OrderOfRespondents_ChangesNothing()
    {
        var (chosen, codes, weights) = Sample(13);

        var (forward, backward) = (WeightedProportion.Of(chosen, weights).Value!, WeightedProportion.Of([.. chosen.Reverse()], [.. weights.Reverse()]).Value!);

        Close(forward.StandardError, backward.StandardError);
        Close(CrossTab(codes, weights).Test.Value!.P, CrossTab([.. codes.Reverse()], [.. weights.Reverse()]).Test.Value!.P);
    }

    [Fact]
    public void Raking_AnyMarginsThatFit_AreMet()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (_, codes, weights) = Sample(seed);
            var margins = Margins(codes, [0.3, 0.5, 0.2], [0.6, 0.4]);

            var fitted = Assert.IsType<Weighting.Fitted>(Raking.Of(margins, weights));

            foreach (var margin in margins)
            {
                for (var g = 0; g < margin.Categories.Count; g++)
                {
                    Assert.Equal(margin.Population[g], fitted.Weights.Where((_, i) => margin.Codes[i] == g).Sum(), 1e-10);
                }
            }
        }
    }

    [Fact]
    public void Raking_StartingWeightsDoubled_GivesTheSameWeights()
    {
        var (_, codes, weights) = Sample(5);
        var margins = Margins(codes, [30, 50, 20], [60, 40]);

        var once = Assert.IsType<Weighting.Fitted>(Raking.Of(margins, weights));
        var twice = Assert.IsType<Weighting.Fitted>(Raking.Of(margins, Doubled(weights)));

        Assert.All(once.Weights.Zip(twice.Weights), pair => Close(pair.First, pair.Second));
    }

    [Fact]
    public void Raking_WithBounds_MeetsMarginsAndBounds()
    {
        var (_, codes, weights) = Sample(5);
        var margins = Margins(codes, [0.3, 0.5, 0.2], [0.6, 0.4]);
        var free = Assert.IsType<Weighting.Fitted>(Raking.Of(margins, weights));

        var bounded = Assert.IsType<Weighting.Fitted>(Raking.Of(margins, weights, new RakingOptions { Highest = 2, Tolerance = 1e-9 }));

        Assert.True(free.Weights.Max() * weights.Length > 2);
        Assert.True(bounded.Weights.Max() * weights.Length <= 2 + 1e-9);
        Assert.True(bounded.LargestError <= 1e-9);
        Assert.IsType<Weighting.NotConverged>(Raking.Of(margins, weights, new RakingOptions { Highest = 1, MostSweeps = 50 }));
    }

    [Fact]
    public void Raking_RespondentsOutsideThePopulation_IsRefusedByName()
    {
        var refused = Assert.IsType<Weighting.Refused>(Raking.Of([new("size", ["small", "large"], [10, 0], [0, 1, 0])], [1, 1, 1]));

        Assert.Equal(new(WeightingFault.CategoryWithoutPopulation, "size", "large"), refused);
    }

    [Fact]
    public void EqualGroupWeights_AnyGroups_AddUpTheSameWithMeanOne()
    {
        var result = EqualGroupWeights.Of([6, 0, 3, 15]).Value!;

        Assert.Equal([8.0 / 6, 0, 8.0 / 3, 8.0 / 15], result.ByGroup);
        Close(24, result.Kish.SumOfWeights);
        Assert.Equal(ReasonKind.NoAnswers, EqualGroupWeights.Of([0, 0]).Reason?.Kind);
    }

    [Fact]
    public void WeightTrimming_BoundsThatCannotHold_HaveAReason()
    {
        Assert.NotNull(WeightTrimming.Strict([1, 1, 10], 0, 2).Reason);
        Assert.Equal(ReasonKind.NoAnswers, WeightTrimming.Once([], 0, 2).Reason?.Kind);
        Assert.Equal(ReasonKind.Undefined, WeightTrimming.Once([5, 6], 0, 2).Reason?.Kind);
    }

    [Fact]
    public void WeightedStatistics_WithoutAnswers_HaveAReason()
    {
        Assert.Equal(ReasonKind.NoAnswers, WeightedProportion.Of([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedProportion.Of([true], [0]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedMean.Of([null], [1]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedFrequencies.Of([default, default]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedCrossTab.Of(new WeightedCount[2, 2]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, ClusteredCrossTab.Of([]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, StratifiedMean.Of([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, CalibratedMean.Of([], [], [], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedGroups.Of([], [], 1, []).Groups[0].Reason?.Kind);
    }

    [Fact]
    public void WeightedStatistics_OneRespondent_HaveNoErrorAndNoTest()
    {
        var share = WeightedProportion.Of([true], [2]).Value!;

        Assert.Null(share.StandardError);
        Assert.NotNull(share.Interval);
        Assert.Null(share.Intervals.Mean);
        Assert.Null(WeightedMean.Of([3], [2]).Value!.StandardError);
        Assert.Null(WeightedFrequencies.Of([WeightedCount.One(2)]).Value!.Covariance);
        Assert.Equal(ReasonKind.BaseTooSmall, WeightedCrossTab.Of(new[,] { { WeightedCount.One(2), default } }).Value!.Test.Reason?.Kind);
        Assert.Equal(ReasonKind.BaseTooSmall, ClusteredCrossTab.Of([new(0, 0, 1, 0), new(1, 1, 1, 0)]).Reason?.Kind);
        Assert.Equal(ReasonKind.BaseTooSmall, StratifiedMean.Of([[1]], [5]).Reason?.Kind);
    }

    [Fact]
    public void WeightedStatistics_AllEqualAnswers_HaveNoIntervalFromTheError()
    {
        var mean = WeightedMean.Of([2, 2, 2], [1, 2, 3]).Value!;
        var groups = WeightedGroups.Of([2, 2], [0, 1], 2, [1, 1]);

        Assert.Equal(0, mean.StandardError);
        Assert.Null(mean.Interval);
        Assert.Null(groups.Differences[0].P);
        Assert.Equal(ReasonKind.EmptyMargin, WeightedCrossTab.Of(new[,] { { WeightedCount.Unweighted(4) } }).Value!.Test.Reason?.Kind);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-150)]
    [InlineData(1e150)]
    public void WeightedStatistics_ExtremeWeights_GiveNumbersOrAReason(double scale)
    {
        var proportion = WeightedProportion.Of([true, false, true], [scale, scale, 2 * scale]);
        Assert.True(proportion.Reason is not null || double.IsFinite(proportion.Value!.StandardError ?? 0));
        Assert.True(proportion.Reason is not null || double.IsFinite(proportion.Value!.Kish.EffectiveN));

        var tiny = WeightedProportion.Of([true, false, false], [scale, 1, 1]).Value;
        Assert.True(tiny is null || (double.IsFinite(tiny.Share) && tiny.Interval is not null));

        var table = WeightedCrossTab.Of(new[,] { { WeightedCount.One(scale), WeightedCount.One(1) }, { WeightedCount.One(1), WeightedCount.One(scale) } });
        Assert.True(table.Value?.Test.Value is not { } test || (double.IsFinite(test.F) && double.IsFinite(test.P)));
    }

    [Fact]
    public void WeightedStatistics_NegativeOrEndlessWeights_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => WeightedCount.One(-1));
        Assert.Throws<ArgumentException>(() => WeightedCount.One(double.NaN));
        Assert.Throws<ArgumentException>(() => WeightedProportion.Of([true], [double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => Raking.Of([new("a", ["x"], [1], [0])], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedProportion.Of([true, true], [1, 1], population: 1));
    }

    private static (bool[] Chosen, (int Row, int Column)[] Codes, double[] Weights) Sample(int seed)
    {
        var random = new Random(seed);
        var n = random.Next(40, 90);
        return (
            [.. Enumerable.Range(0, n).Select(_ => random.Next(3) == 0)],
            [.. Enumerable.Range(0, n).Select(i => i < 6 ? (i % 3, i % 2) : (random.Next(3), random.Next(2)))],
            [.. Enumerable.Range(0, n).Select(_ => 0.2 + (random.NextDouble() * 3))]);
    }

    private static WeightedCrossTab.Result CrossTab((int Row, int Column)[] codes, double[] weights)
    {
        var cells = new WeightedCount[3, 3];
        for (var i = 0; i < codes.Length; i++)
        {
            cells[codes[i].Row, codes[i].Column] += WeightedCount.One(weights[i]);
        }

        return WeightedCrossTab.Of(cells).Value!;
    }

    private static Margin[] Margins((int Row, int Column)[] codes, double[] rows, double[] columns) =>
    [
        new("row", ["r0", "r1", "r2"], rows, [.. codes.Select(code => code.Row)]),
        new("column", ["c0", "c1"], columns, [.. codes.Select(code => code.Column)]),
    ];

    private static double[] Doubled(double[] weights) => [.. weights.Select(weight => 2 * weight)];

    private static void Close(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-10 * Math.Max(1, Math.Abs(expected ?? 0)));
    }
}
