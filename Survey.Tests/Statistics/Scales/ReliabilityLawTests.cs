using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Scales;

namespace Survey.Tests.Statistics.Scales;

/// <summary>Properties of alpha and omega, and the results with too little data.</summary>
public sealed class ReliabilityLawTests
{
    private static readonly double?[][] Items =
    [
        [1, 2, 3, 4, 5, 3, 2, 4],
        [2, 2, 4, 4, 5, 2, 1, 5],
        [1, 3, 3, 5, 4, 2, 2, 3],
        [2, 1, 3, 3, 5, 4, 3, 4],
    ];

    private static readonly IReadOnlyList<IReadOnlyList<double?>> Binary = ReferenceReliabilityTests.ItemsOf(
        ReferenceFile.Read("08-reliability").Cases.Single(item => item.Id == "kr20-binary")
    );

    [Fact]
    public void CronbachsAlpha_ItemsInAnotherOrder_StaysTheSame()
    {
        Assert.Equal(CronbachsAlpha.Compute(Items).Value!.Raw, CronbachsAlpha.Compute([.. Items.Reverse()]).Value!.Raw, 12);
        Assert.Equal(OmegaTotal.Compute(Binary).Value!.Value, OmegaTotal.Compute([.. Binary.Reverse()]).Value!.Value, 6);
    }

    [Fact]
    public void CronbachsAlpha_AllAnswersShiftedAndStretched_StaysTheSame()
    {
        double?[][] stretched = [.. Binary.Select(item => item.Select(answer => (answer * 25) - 7).ToArray())];

        Assert.Equal(CronbachsAlpha.Compute(Binary).Value!.Raw, CronbachsAlpha.Compute(stretched).Value!.Raw, 12);
        Assert.Equal(OmegaTotal.Compute(Binary).Value!.Value, OmegaTotal.Compute(stretched).Value!.Value, 6);
    }

    [Fact]
    public void CronbachsAlpha_OneItemTwice_IsOne()
    {
        var got = CronbachsAlpha.Compute([Items[0], Items[0]]).Value!;

        Assert.Equal((1.0, 1.0), (Math.Round(got.Raw, 12), Math.Round(got.Standardized!.Value, 12)));
        Assert.Equal(1, got.Interval.Low, 9);
    }

    [Fact]
    public void CronbachsAlpha_ItemWithoutVariation_IsDroppedAndNamed()
    {
        var got = CronbachsAlpha.Compute([.. Items, [3, 3, 3, 3, 3, 3, 3, 3]]).Value!;

        Assert.Equal([4], got.ZeroVarianceItems);
        Assert.Equal(CronbachsAlpha.Compute(Items).Value!.Raw, got.Raw, 12);
        Assert.Null(got.Items[4].AlphaIfDeleted);
    }

    [Fact]
    public void CronbachsAlpha_NothingMissing_IsTheSamePairwise() =>
        Assert.Equal(CronbachsAlpha.Compute(Items).Value!.Raw, CronbachsAlpha.ComputePairwise(Items).Value!.Raw, 12);

    [Fact]
    public void CronbachsAlpha_TooLittle_SaysWhyThereIsNoResult()
    {
        Assert.Equal(
            ReasonKind.NoAnswers,
            CronbachsAlpha
                .Compute([
                    [],
                    [],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.NoAnswers,
            CronbachsAlpha
                .Compute([
                    [1, null],
                    [null, 2],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.BaseTooSmall,
            CronbachsAlpha
                .Compute([
                    [1],
                    [2],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.NoVariation,
            CronbachsAlpha
                .Compute([
                    [1, 1],
                    [2, 3],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.Undefined,
            CronbachsAlpha
                .Compute([
                    [1, 2, 3],
                    [3, 2, 1],
                ])
                .Reason?.Kind
        );
        Assert.Equal(
            ReasonKind.Undefined,
            OmegaTotal
                .Compute([
                    [1, 2, 3],
                    [3, 2, 2],
                ])
                .Reason?.Kind
        );
        Assert.NotNull(
            CronbachsAlpha
                .ComputePairwise([
                    [1, null, 2],
                    [null, 2, 3],
                ])
                .Reason
        );
    }

    [Fact]
    public void CronbachsAlpha_OneItemOrUnequalLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>(() =>
            CronbachsAlpha.Compute([
                [1, 2],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            CronbachsAlpha.Compute([
                [1, 2],
                [1],
            ])
        );
    }

    [Fact]
    public void OmegaTotal_ItemThatTheFactorWouldExplainInFull_HasNoValue() =>
        Assert.Equal(ReasonKind.Undefined, OmegaTotal.Compute(Items).Reason?.Kind);

    [Fact]
    public void OmegaTotal_ItemsThatFollowNoFactor_HasNoValueRatherThanAWrongOne() =>
        Assert.NotNull(
            OmegaTotal
                .Compute([
                    [1, 2, 3, 4, 5, 3],
                    [5, 4, 2, 2, 1, 3],
                    [2, 5, 1, 4, 3, 3],
                ])
                .Reason
        );
}
