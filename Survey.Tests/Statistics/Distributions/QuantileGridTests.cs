using System.Globalization;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Tests.Statistics.Distributions;

/// <summary>
/// Every interval of a share, and the t and F quantiles, agree with R from a confidence of 0.5 to 0.999999 and from n = 1 to
/// 10^7. The script beside the values wrote them. Relative tolerance 1e-9: (1 + c) / 2 keeps only so many digits of a small tail.
/// </summary>
public sealed class QuantileGridTests(ITestOutputHelper output)
{
    private const double Relative = 1e-9;

    private static readonly double[] Tails =
    [
        1e-12,
        5e-7,
        5e-6,
        5e-5,
        0.0005,
        0.001,
        0.025,
        0.25,
        0.5,
        0.75,
        0.975,
        0.9995,
        0.9999995,
    ];

    [Fact]
    public void IntervalsAndQuantiles_OverTheGrid_AgreeWithR()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference", "13-quantile-grid.csv");
        var worst = new Dictionary<string, (double Error, string Line)>();
        var points = 0;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var numbers = Array.ConvertAll(cells[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture));
            var (low, high) = Limits(cells[0], numbers[0], numbers[1], numbers[2]);
            var error = Math.Max(Error(numbers[3], low), Error(numbers[4], high));
            if (error >= worst.GetValueOrDefault(cells[0]).Error)
            {
                worst[cells[0]] = (error, $"{line} got {low:R} {high:R}");
            }

            points++;
        }

        foreach (var (kind, (error, line)) in worst)
        {
            output.WriteLine($"{kind}: largest relative error {error:E1} at {line}");
        }

        output.WriteLine($"{points} points");
        Assert.Equal(6780, points);
        Assert.All(worst.Values, one => Assert.True(one.Error <= Relative, one.Line));
    }

    [Fact]
    public void BetaQuantile_OverTheGrid_HasItsOwnProbability()
    {
        var (points, worst) = (0, 0.0);
        foreach (var n in new[] { 1, 2, 10, 24, 999, 4000, 123_456, 1e6, 1e7 })
        {
            foreach (var x in new[] { 0, 1, Math.Floor(n / 10), Math.Floor(n / 2), n - 1, n }.Distinct())
            {
                foreach (var p in Tails)
                {
                    worst = Math.Max(worst, RoundTrip(p, x + 1, n - x + 1));
                    worst = Math.Max(worst, RoundTrip(p, x + 0.5, n - x + 0.5));
                    points += 2;
                }
            }
        }

        output.WriteLine($"{points} points, largest relative error {worst:E1}");
        Assert.True(worst < Relative, $"{worst:E1}");
    }

    [Theory]
    [InlineData(0.999, 4000)]
    [InlineData(0.9999, 4000)]
    [InlineData(0.999, 123456)]
    [InlineData(0.999999, 10000000)]
    public void ClopperPearson_NobodyChose_HasTheClosedForm(double confidence, double n)
    {
        var expected = -Math.Exp(Math.Log((1 - confidence) / 2) / n) + 1;

        Assert.Equal(0, ClopperPearsonInterval.Limits(0, n, confidence).Low);
        Assert.Equal(expected, ClopperPearsonInterval.Limits(0, n, confidence).High, 1e-9 * expected);
        Assert.Equal(1 - expected, ClopperPearsonInterval.Limits(n, n, confidence).Low, 1e-9);
    }

    /// <summary>The probability below the quantile, by the smaller tail.</summary>
    private static double RoundTrip(double p, double a, double b)
    {
        var (x, complement) = BetaDistribution.Root(p, 1 - p, a, b);
        var tails = IncompleteBeta.Tails(a, b, x, complement);
        return p < 0.5 ? Error(p, tails.Lower) : Error(1 - p, tails.Upper);
    }

    private static (double Low, double High) Limits(string kind, double confidence, double first, double second) =>
        kind switch
        {
            "Student" => (
                StudentDistribution.Quantile((1 - confidence) / 2, first),
                StudentDistribution.Quantile((1 + confidence) / 2, first)
            ),
            "F" => (
                FDistribution.Quantile((1 - confidence) / 2, first, second),
                FDistribution.Quantile((1 + confidence) / 2, first, second)
            ),
            _ => Interval(Enum.Parse<IntervalMethod>(kind), confidence, first, second),
        };

    private static (double Low, double High) Interval(IntervalMethod method, double confidence, double count, double n)
    {
        var limits = ProportionInterval.Compute(count, n, method, confidence).Value!.Limits;
        return (limits.Low, limits.High);
    }

    private static double Error(double expected, double got) =>
        expected == 0 ? Math.Abs(got) : Math.Abs((got - expected) / expected);
}
