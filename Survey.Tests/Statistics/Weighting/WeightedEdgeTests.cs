using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>
/// Weighted statistics of no respondent, of one, of equal answers, with extreme weights, and with invalid weights.
/// </summary>
public sealed class WeightedEdgeTests
{
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
        Assert.Equal(ReasonKind.NoAnswers, WeightedProportion.Compute([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedProportion.Compute([true], [0]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedMean.Compute([null], [1]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedFrequencies.Compute([default, default]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedCrossTab.Compute(new WeightedCount[2, 2]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, ClusteredCrossTab.Compute([]).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, StratifiedMean.Compute([], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, CalibratedMean.Compute([], [], [], []).Reason?.Kind);
        Assert.Equal(ReasonKind.NoAnswers, WeightedGroups.Compute([], [], 1, []).Groups[0].Reason?.Kind);
    }

    [Fact]
    public void WeightedStatistics_OneRespondent_HaveNoErrorAndNoTest()
    {
        var share = WeightedProportion.Compute([true], [2]).Value!;

        Assert.Null(share.StandardError);
        Assert.NotNull(share.Interval);
        Assert.Null(share.Intervals.Mean);
        Assert.Null(WeightedMean.Compute([3], [2]).Value!.StandardError);
        Assert.Null(WeightedFrequencies.Compute([WeightedCount.One(2)]).Value!.Covariance);
        Assert.Equal(
            ReasonKind.BaseTooSmall,
            WeightedCrossTab
                .Compute(
                    new[,]
                    {
                        { WeightedCount.One(2), default },
                    }
                )
                .Value!.Test.Reason?.Kind
        );
        Assert.Equal(ReasonKind.BaseTooSmall, ClusteredCrossTab.Compute([new(0, 0, 1, 0), new(1, 1, 1, 0)]).Reason?.Kind);
        Assert.Equal(
            ReasonKind.BaseTooSmall,
            StratifiedMean
                .Compute(
                    [
                        [1],
                    ],
                    [5]
                )
                .Reason?.Kind
        );
    }

    [Fact]
    public void WeightedStatistics_AllEqualAnswers_HaveNoIntervalFromTheError()
    {
        var mean = WeightedMean.Compute([2, 2, 2], [1, 2, 3]).Value!;
        var groups = WeightedGroups.Compute([2, 2], [0, 1], 2, [1, 1]);

        Assert.Equal(0, mean.StandardError);
        Assert.Null(mean.Interval);
        Assert.Null(groups.Differences[0].P);
        Assert.Equal(
            ReasonKind.EmptyMargin,
            WeightedCrossTab
                .Compute(
                    new[,]
                    {
                        { WeightedCount.Unweighted(4) },
                    }
                )
                .Value!.Test.Reason?.Kind
        );
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-150)]
    [InlineData(1e150)]
    public void WeightedStatistics_ExtremeWeights_GiveNumbersOrAReason(double scale)
    {
        var proportion = WeightedProportion.Compute([true, false, true], [scale, scale, 2 * scale]);
        Assert.True(proportion.Reason is not null || double.IsFinite(proportion.Value!.StandardError ?? 0));
        Assert.True(proportion.Reason is not null || double.IsFinite(proportion.Value!.Kish.EffectiveN));

        var tiny = WeightedProportion.Compute([true, false, false], [scale, 1, 1]).Value;
        Assert.True(tiny is null || (double.IsFinite(tiny.Share) && tiny.Interval is not null));

        var table = WeightedCrossTab.Compute(
            new[,]
            {
                { WeightedCount.One(scale), WeightedCount.One(1) },
                { WeightedCount.One(1), WeightedCount.One(scale) },
            }
        );
        Assert.True(table.Value?.Test.Value is not { } test || (double.IsFinite(test.F) && double.IsFinite(test.P)));
    }

    [Fact]
    public void WeightedStatistics_NegativeOrEndlessWeights_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => WeightedCount.One(-1));
        Assert.Throws<ArgumentException>(() => WeightedCount.One(double.NaN));
        Assert.Throws<ArgumentException>(() => WeightedProportion.Compute([true], [double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => Raking.Compute([new("a", ["x"], [1], [0])], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedProportion.Compute([true, true], [1, 1], population: 1));
    }

    [Fact]
    public void Raking_RespondentsOutsideThePopulation_IsRefusedByName()
    {
        var refused = Assert.IsType<WeightingOutcome.Refused>(
            Raking.Compute([new("size", ["small", "large"], [10, 0], [0, 1, 0])], [1, 1, 1])
        );

        Assert.Equal(new(WeightingFault.CategoryWithoutPopulation, "size", "large"), refused);
    }
}
