using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Proportions;

/// <summary>No answers, one answer, all or none, a million answers, impossible arguments.</summary>
public sealed class ProportionEdgeTests
{
    public static TheoryData<IntervalMethod> Methods => [.. Enum.GetValues<IntervalMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_NoAnswers_SaysSo(IntervalMethod method) =>
        Assert.Equal(Reason.NoAnswers, ProportionInterval.Compute(0, 0, method).Reason);

    [Theory]
    [MemberData(nameof(Methods))]
    public void ProportionInterval_FractionalEffectiveBase_LiesBetweenItsNeighbours(IntervalMethod method)
    {
        double Width(double @base) => ProportionInterval.Compute(@base / 4, @base, method).Value!.Limits.Width;
        Assert.InRange(Width(17.3), Width(18), Width(17));
    }

    [Theory]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(double.NaN, 5, 0.95)]
    [InlineData(1, double.PositiveInfinity, 0.95)]
    [InlineData(1, 5, 1)]
    [InlineData(1, 5, 0)]
    public void ProportionInterval_ImpossibleArguments_AreRefused(double count, double @base, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Compute(count, @base, confidence: confidence));

    [Fact]
    public void TwoShares_EmptyGroup_GivesNoResultAnywhere()
    {
        var shares = new TwoShares(0, 0, 3, 5);
        Assert.Equal(Reason.NoAnswers, DifferenceInterval.Newcombe(shares).Reason);
        Assert.Equal(Reason.NoAnswers, DifferenceInterval.Wald(shares).Reason);
        Assert.Equal(Reason.NoAnswers, DifferenceInterval.AgrestiCaffo(shares).Reason);
        Assert.Equal(Reason.NoAnswers, ProportionZTest.Pooled(shares).Reason);
        Assert.Equal(Reason.NoAnswers, ProportionZTest.Unpooled(shares).Reason);
        Assert.Equal(Reason.NoAnswers, ProportionZTest.Corrected(shares).Reason);
        Assert.Equal(Reason.NoAnswers, FisherExactTest.Compute(shares).Reason);
        Assert.Equal(Reason.EmptyMargin, OddsRatio.Compute(shares).Reason);
    }

    [Fact]
    public void ProportionZTest_AllSayYes_HasNoVariation() =>
        Assert.Equal(Reason.NoVariation, ProportionZTest.Pooled(new TwoShares(4, 4, 6, 6)).Reason);

    [Fact]
    public void ProportionZTest_VeryFarApart_KeepsTheDigitsOfATinyP()
    {
        var p = ProportionZTest.Pooled(new TwoShares(1170, 2000, 330, 2000)).Value!.P;
        Assert.InRange(p, 1e-300, 1e-150);
    }

    [Fact]
    public void FisherExactTest_MillionAnswersFarApart_StaysAPositiveNumber()
    {
        var fisher = FisherExactTest.Compute(new TwoShares(270_000, 500_000, 256_000, 500_000)).Value!;
        Assert.InRange(fisher.P, 1e-200, 1e-150);
        Assert.InRange(
            OddsRatio.Compute(new TwoShares(270_000, 500_000, 256_000, 500_000)).Value!.Conditional!.Value,
            1.118,
            1.120
        );
    }

    [Fact]
    public void McNemarTest_NobodyAsked_SaysSo() => Assert.Equal(Reason.NoAnswers, McNemarTest.Compute(0, 0, 0, 0).Reason);

    [Fact]
    public void McNemarTest_NobodyChanged_IsCertainWithoutChiSquare()
    {
        var result = McNemarTest.Compute(3, 0, 0, 4).Value!;
        Assert.Equal((1.0, 1.0), (result.PExact, result.MidP));
        Assert.Null(result.Uncorrected);
    }

    [Fact]
    public void ShareAgainstNational_CertainNationalShare_HasNoZAndNoIndexAtZero()
    {
        var result = ShareAgainstNational.Compute(1, 24, national: 0).Value!;
        Assert.Null(result.Score);
        Assert.Null(result.Index);
        Assert.Equal(0, result.Exact.P);
        Assert.Equal(Reason.NoAnswers, ShareAgainstNational.Compute(0, 0, 0.4).Reason);
    }

    [Fact]
    public void DistributionAgainstNational_AnswersWhereTheNationHasNone_IsUndefinedAndExactlyImpossible()
    {
        Assert.Equal(Reason.Undefined, DistributionAgainstNational.Compute([3, 2, 1], [0.5, 0.5, 0]).Reason);
        Assert.Equal(0, MultinomialExactTest.Compute([3, 2, 1], [0.5, 0.5, 0]).Value!.P);
    }

    [Fact]
    public void DistributionAgainstNational_EmptyCategoryThatCannotBe_IsLeftOutOfTheDegreesOfFreedom()
    {
        var result = DistributionAgainstNational.Compute([3, 2, 0], [0.5, 0.5, 0]).Value!;
        Assert.Equal(1, result.Df);
        Assert.Equal(0, result.Categories[2].StandardizedResidual);
        Assert.Equal(1, MultinomialExactTest.Compute([3, 2, 0], [0.5, 0.5, 0]).Value!.P, 1e-12);
    }

    [Fact]
    public void DistributionAgainstNational_SharesThatDoNotSumToOne_AreRefused() =>
        Assert.Throws<ArgumentException>(() => DistributionAgainstNational.Compute([3, 2], [0.5, 0.4]));

    [Fact]
    public void MultinomialExactTest_TwoCategories_IsTheBinomialTest() =>
        Assert.Equal(
            ShareAgainstNational.Compute(7, 24, 0.4).Value!.Exact.P,
            MultinomialExactTest.Compute([7, 17], [0.4, 0.6]).Value!.P,
            1e-14
        );

    [Fact]
    public void MultinomialExactTest_FiftyAnswersInFiveCategories_IsWithinTheLimitAndAHundredAreNot()
    {
        Assert.Equal(316_251, MultinomialExactTest.Compute([10, 10, 10, 10, 10], [0.2, 0.2, 0.2, 0.2, 0.2]).Value!.Outcomes);
        Assert.Equal(
            ReasonKind.TooLarge,
            MultinomialExactTest.Compute([20, 20, 20, 20, 20], [0.2, 0.2, 0.2, 0.2, 0.2]).Reason?.Kind
        );
    }

    [Fact]
    public void SurveyDifference_NoStandardErrors_HasNoVariation() =>
        Assert.Equal(
            Reason.NoVariation,
            SurveyDifference.Compute(new SurveyDifference.Estimate(0.4, 0), new SurveyDifference.Estimate(0.3, 0)).Reason
        );

    [Fact]
    public void ColumnComparisons_SmallCountsTestedExactly_UseFishersMidPAndKeepSharesOfZero()
    {
        var options = new ColumnComparisonOptions { ExactWhereSmall = true, Correction = Correction.Holm };
        var row = ColumnComparisons
            .Compute(
                [
                    [0, 4, 6, 0],
                ],
                bases: [6, 6, 6, 0],
                options
            )
            .Rows[0];
        Assert.Equal([true, true, true, false], row.Used);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], row.Pairs.Select(pair => (pair.First, pair.Second)));
        Assert.All(row.Pairs, pair => Assert.True(pair.IsExact));
        Assert.Equal(FisherExactTest.Compute(new TwoShares(0, 6, 4, 6)).Value!.MidP!.TwoSided, row.Pairs[0].P);
        Assert.Equal(["", "", "A", ""], row.Letters);
        Assert.Null(row.Shares[3]);
    }

    [Fact]
    public void ColumnComparisons_EnoughExpectedInEveryCell_UsesZ()
    {
        var options = new ColumnComparisonOptions { ExactWhereSmall = true, Correction = Correction.None };
        var pair = Assert.Single(
            ColumnComparisons
                .Compute(
                    [
                        [8, 12],
                    ],
                    bases: [20, 20],
                    options
                )
                .Rows[0]
                .Pairs
        );
        Assert.False(pair.IsExact);
        Assert.Equal(ProportionZTest.Pooled(new TwoShares(8, 20, 12, 20)).Value!.P, pair.P);
    }

    [Fact]
    public void ColumnComparisons_ExpectedExactlyFive_UsesZ()
    {
        var options = new ColumnComparisonOptions { ExactWhereSmall = true };
        Assert.False(
            Assert
                .Single(
                    ColumnComparisons
                        .Compute(
                            [
                                [4, 6],
                            ],
                            bases: [10, 10],
                            options
                        )
                        .Rows[0]
                        .Pairs
                )
                .IsExact
        );
    }

    [Fact]
    public void ColumnComparisons_CountAboveItsBase_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ColumnComparisons.Compute(
                [
                    [7, 1],
                ],
                bases: [6, 6]
            )
        );

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Letter_OfAColumn_CountsAsASpreadsheetDoes(int column, string letter) => Assert.Equal(letter, Letter.Of(column));

    [Fact]
    public void Adjust_PValueAboveOne_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PValueAdjustment.Adjust([0.2, 1.2], Correction.Holm));
}
