using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Tests.Statistics.MultipleComparisons;

/// <summary>A p-value at its level is not below it, whatever rounding did to it.</summary>
public sealed class SignificanceTests
{
    [Theory]
    [InlineData(0.05, 0.05, false)]
    [InlineData(0.05 - 1e-16, 0.05, false)]
    [InlineData(0.05 - 1e-12, 0.05, false)]
    [InlineData(0.0499999, 0.05, true)]
    [InlineData(1e-12, 1.0001e-12, true)]
    public void IsBelow_AtTheLevel_IsFalse(double p, double alpha, bool expected) =>
        Assert.Equal(expected, Significance.IsBelow(p, alpha));

    [Fact]
    public void Letters_TwoAgainstThreeOppositeAnswers_HaveMidPOfExactlyAlphaAndNoLetters()
    {
        var row = ColumnComparisons
            .Compute(
                [
                    [2, 0],
                    [0, 3],
                ],
                options: new ColumnComparisonOptions { ExactWhereSmall = true, Alpha = 0.05 }
            )
            .Rows[0];

        Assert.Equal(0.05, FisherExactTest.Compute(new TwoShares(2, 2, 0, 3)).Value!.MidP!.TwoSided, 1e-12);
        Assert.True(row.Pairs[0].IsExact);
        Assert.Equal(["", ""], row.Letters);
    }
}
