using Survey.Analysis.Statistics.Numerics;
using Survey.Analysis.Statistics.Weighting;
using static Survey.Tests.Statistics.Weighting.WeightedSample;

namespace Survey.Tests.Statistics.Weighting;

/// <summary>Properties of weighted statistics for arbitrary weights.</summary>
public sealed class WeightedLawTests
{
    [Fact]
    public void WeightedProportion_AllWeightsDoubled_StaysTheSame() =>
        Hold(sample =>
        {
            var (once, twice) = (sample.Proportion, sample.Doubled.Proportion);
            Close(once.Share, twice.Share);
            Close(once.StandardError, twice.StandardError);
            Close(once.Interval?.Low, twice.Interval?.Low);
            Close(once.Intervals.Logit?.High, twice.Intervals.Logit?.High);
            Close(once.Intervals.Likelihood?.Low, twice.Intervals.Likelihood?.Low);
        });

    [Fact]
    public void WeightedCrossTab_AllWeightsDoubled_HasTheSameTest() =>
        Hold(sample =>
        {
            var (once, twice) = (sample.CrossTab.Test.Value!, sample.Doubled.CrossTab.Test.Value!);
            Close(once.F, twice.F);
            Close(once.P, twice.P);
            Close(once.FirstOrderP, twice.FirstOrderP);
        });

    [Fact]
    public void WeightedCrossTab_RowsAndColumnsSwapped_HasTheSameTest() =>
        Hold(sample =>
        {
            var (table, swapped) = (sample.CrossTab, sample.Transposed);
            Close(table.Test.Value!.F, swapped.Test.Value!.F);
            Close(table.RowShares[0, 1].Value, swapped.ColumnShares[1, 0].Value);
        });

    [Fact]
    public void WeightedStatistics_OrderOfRespondents_ChangesNothing() =>
        Hold(sample =>
        {
            Close(sample.Proportion.StandardError, sample.Reversed.Proportion.StandardError);
            Close(sample.CrossTab.Test.Value!.P, sample.Reversed.CrossTab.Test.Value!.P);
        });

    [Fact]
    public void ClusteredCrossTab_EveryRespondentACluster_EqualsIndependentRespondents() =>
        Hold(sample =>
        {
            var independent = sample.CrossTab.Test.Value!;
            var clustered = ClusteredCrossTab
                .Compute([.. sample.Codes.Select((code, i) => new ClusteredRow(code.Row, code.Column, sample.Weights[i], i))])
                .Value!;
            Close(independent.F, clustered.F);
            Close(independent.DenominatorDf, clustered.DenominatorDf);
        });

    [Fact]
    public void KishEffectiveBase_AnyWeights_LiesBetweenOneAndTheNumberOfRespondents() =>
        Hold(sample => Assert.InRange(sample.Proportion.Kish.EffectiveN, 1, sample.Weights.Length + 1e-9));

    [Fact]
    public void WeightedStatistics_UnitWeights_EqualUnweighted()
    {
        double[] values = [1, 0, 0, 1, 1, 0, 1, 1];
        double[] ones = [.. values.Select(_ => 1.0)];

        var moments = Moments.Compute(values).Value!;
        var mean = WeightedMean.Compute([.. values.Nullable()], ones).Value!;
        var share = WeightedProportion.Compute([.. values.Select(value => value == 1)], ones).Value!;

        Close(moments.Mean, mean.Mean);
        Close(moments.StandardError, mean.StandardError);
        Close(moments.StandardDeviation, mean.StandardDeviation);
        Close(moments.StandardError, share.StandardError);
        Close(1, share.DesignEffect);
        Close(8, share.Kish.EffectiveN);
    }
}
