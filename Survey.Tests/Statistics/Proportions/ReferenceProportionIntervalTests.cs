using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Tests.Statistics.Proportions;

/// <summary>
/// Every case of 01-binomial-intervals.json (R 4.2.2; tolerance 1e-10 relative) and the published ones of topic 01.
/// </summary>
public sealed class ReferenceProportionIntervalTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, IntervalMethod> Methods = new()
    {
        ["wilson"] = IntervalMethod.Wilson,
        ["wilsonCc"] = IntervalMethod.WilsonCorrected,
        ["clopperPearson"] = IntervalMethod.ClopperPearson,
        ["agrestiCoull"] = IntervalMethod.AgrestiCoull,
        ["jeffreys"] = IntervalMethod.Jeffreys,
        ["jeffreysEqualTailed"] = IntervalMethod.JeffreysEqualTailed,
    };

    [Fact]
    public void ProportionInterval_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("01-binomial-intervals");
        var run = 0;
        foreach (var item in file.Cases)
        {
            var (x, n, confidence) = Read(item.Input);
            foreach (var (field, method) in Methods)
            {
                var outcome = ProportionInterval.Compute(x, n, method, confidence);
                item.Agrees("estimate", outcome.Value?.Estimate.Value);
                Agrees(item, field, outcome.Value?.Limits);
            }

            Agrees(item, "agrestiCoullUnclamped", n > 0 ? AgrestiCoullInterval.UncutLimits(x, n, confidence) : null);
            run++;
        }

        file.AssertAllRun(output, run);
    }

    [Fact]
    public void ProportionInterval_EveryPublishedCase_Agrees()
    {
        var cases = PublishedCase.OfTopic("01");
        foreach (var item in cases)
        {
            var (x, n, confidence) = Read(item.Input);
            foreach (var (field, method) in Methods.Where(pair => item.Prints(pair.Key)))
            {
                var limits = ProportionInterval.Compute(x, n, method, confidence).Value!.Limits;
                item.Agrees($"{field}.lower", limits.Low);
                item.Agrees($"{field}.upper", limits.High);
            }
        }

        output.WriteLine($"11-published, topic 01: {cases.Count} cases");
        Assert.Equal(4, cases.Count);
    }

    internal static void Agrees(ReferenceCase item, string field, Interval? limits)
    {
        if (item.Expected.GetProperty(field).ValueKind == JsonValueKind.Null)
        {
            Assert.Null(limits);
            return;
        }

        item.Agrees($"{field}.lower", limits?.Low);
        item.Agrees($"{field}.upper", limits?.High);
    }

    private static (double X, double N, double Confidence) Read(JsonElement input) =>
        (input.GetProperty("x").GetDouble(), input.GetProperty("n").GetDouble(), input.GetProperty("confidence").GetDouble());
}
