using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Tests.Statistics.Numerics;

/// <summary>NIST's certified values, within half a unit of the printed decimals.</summary>
public sealed class MomentsTests
{
    [Theory]
    [InlineData("nist-numacc1")]
    [InlineData("nist-numacc2")]
    [InlineData("nist-numacc3")]
    public void Moments_NistNumericalAccuracy_ReachTheCertifiedDecimals(string id)
    {
        var one = ReferenceFile.Read("11-published").Cases.Single(item => item.Id == id);
        var decimals = one.Json.GetProperty("printedDecimals").GetInt32();
        var printed = one.Json.GetProperty("printed");

        var got = Moments.Compute(Values(one)).Value!;

        Assert.Equal(printed.GetProperty("mean").GetDouble(), got.Mean, 0.5 * Math.Pow(10, -decimals));
        Assert.Equal(
            printed.GetProperty("standardDeviation").GetDouble(),
            got.StandardDeviation!.Value,
            0.5 * Math.Pow(10, -decimals)
        );
    }

    [Fact]
    public void Moments_NoOneAndEqualNumbers_HaveAReasonNoneAndZeroSpread()
    {
        Assert.Equal(ReasonKind.NoAnswers, Moments.Compute([]).Reason?.Kind);
        Assert.Equal(new Moments.Result(1, 5, Variance: null), Moments.Compute([5]).Value);
        Assert.Null(Moments.Compute([5]).Value!.StandardError);
        Assert.Equal(new Moments.Result(3, 0.1, Variance: 0), Moments.Compute([0.1, 0.1, 0.1]).Value);
    }

    [Fact]
    public void Moments_BeyondTheRangeOfNumbers_AreUndefined() =>
        Assert.Equal(ReasonKind.Undefined, Moments.Compute([double.MaxValue, -double.MaxValue]).Reason?.Kind);

    [Fact]
    public void Moments_NotANumber_IsRefused() => Assert.Throws<ArgumentException>(() => Moments.Compute([1, double.NaN]));

    private static double[] Values(ReferenceCase one)
    {
        if (one.Input.TryGetProperty("values", out var values))
        {
            return [.. values.Numbers().Select(value => value!.Value)];
        }

        var first = one.Input.GetProperty("firstValue").GetDouble();
        double[] pair = first < 2 ? [1.1, 1.3] : [1000000.1, 1000000.3];
        return [first, .. Enumerable.Repeat(pair, 500).SelectMany(two => two)];
    }
}
