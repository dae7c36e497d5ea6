using System.Text.Json;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Ordinal;
using Survey.Analysis.Statistics.Scales;
using static Survey.Tests.Statistics.Independence.ReferenceCrossTabTests;
using static Survey.Tests.Statistics.Ordinal.ReferenceOrdinalTests;

namespace Survey.Tests.Statistics;

/// <summary>
/// Results as printed in books and manuals (11-published.json, topics 03, 03/04, 04 and 08): within half a unit of the last
/// printed decimal, and within 1e-9 (omega 1e-6) of the same at full precision.
/// </summary>
public sealed class PublishedTableTests(ITestOutputHelper output)
{
    private static readonly string[] Topics = ["03", "03/04", "04", "08"];

    [Fact]
    public void Published_EveryCaseOnTablesAndScales_Agrees()
    {
        var run = 0;
        var cases = ReferenceFile
            .Read("11-published")
            .Cases.Where(item => Topics.Contains(item.Json.GetProperty("topic").GetString()))
            .ToList();
        foreach (var item in cases)
        {
            var got = ResultsOf(item);
            foreach (var printed in item.Json.GetProperty("printed").EnumerateObject())
            {
                Assert.InRange(
                    Math.Abs(got[printed.Name] - printed.Value.GetDouble()),
                    0,
                    (0.5 * Math.Pow(10, -Decimals(item, printed.Name))) + 1e-9
                );
            }

            foreach (var computed in item.Json.GetProperty("computed").EnumerateObject())
            {
                var relative = computed.Name == "omegaTotal" ? 1e-6 : 1e-9;
                Assert.InRange(Math.Abs((got[computed.Name] / computed.Value.GetDouble()) - 1), 0, relative);
            }

            run++;
        }

        output.WriteLine($"11-published, topics 03, 04, 08: {run} of {cases.Count} cases");
        Assert.Equal(7, run);
    }

    private static Dictionary<string, double> ResultsOf(ReferenceCase item) =>
        item.Id switch
        {
            "psych-attitude" => Scale([.. item.Input.GetProperty("items").EnumerateArray().Select(Answers)]),
            "r-smokers" => Trend(item),
            _ => Table(item, TableOf(item.Input.GetProperty("table"))),
        };

    private static Dictionary<string, double> Table(ReferenceCase item, ContingencyTable table)
    {
        var test = ChiSquareTest.Compute(table).Value!;
        var ordinal = OrdinalAssociation.Compute(table).Value!;
        var results = new Dictionary<string, double>
        {
            ["chiSquare"] = test.Statistic,
            ["df"] = test.DegreesOfFreedom,
            ["p"] = test.P,
            ["gStatistic"] = LikelihoodRatioTest.Compute(table).Value!.Statistic,
            ["somersDColumnGivenRow"] = ordinal.SomersColumns.Value,
            ["pAse0"] = ordinal.P!.Value,
        };
        if (item.Json.GetProperty("printed").TryGetProperty("pFisherExact", out _))
        {
            results["pFisherExact"] = FisherFreemanHalton.Compute(table).Value!.P;
        }

        if (item.Input.TryGetProperty("columnScores", out var scores))
        {
            double[] columnScores = [.. scores.EnumerateArray().Select(score => score.GetDouble())];
            var mantel = LinearByLinearTest.Compute(table, [1, 2], columnScores).Value!;
            (results["mantelM2"], results["mantelP"]) = (mantel.Statistic, mantel.P);
        }

        return results;
    }

    private static Dictionary<string, double> Trend(ReferenceCase item)
    {
        int[] successes = [.. item.Input.GetProperty("successes").EnumerateArray().Select(count => count.GetInt32())];
        int[] totals = [.. item.Input.GetProperty("totals").EnumerateArray().Select(count => count.GetInt32())];
        var table = new ContingencyTable([successes, totals.Zip(successes, (total, success) => total - success).ToArray()]);
        var trend = TrendTest
            .Compute(successes, totals, [.. item.Input.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble())])
            .Value!;
        var results = Table(item, table);
        (results["trendChiSquare"], results["trendP"]) = (trend.Statistic, trend.P);
        return results;
    }

    private static Dictionary<string, double> Scale(IReadOnlyList<IReadOnlyList<double?>> items)
    {
        var alpha = CronbachsAlpha.Compute(items).Value!;
        return new()
        {
            ["alphaRaw"] = alpha.Raw,
            ["alphaStandardized"] = alpha.Standardized!.Value,
            ["omegaTotal"] = OmegaTotal.Compute(items).Value!.Value,
        };
    }

    private static int Decimals(ReferenceCase item, string name)
    {
        var decimals = item.Json.GetProperty("printedDecimals");
        var place = item.Json.GetProperty("printed").EnumerateObject().Select(printed => printed.Name).ToList().IndexOf(name);
        return decimals.ValueKind == JsonValueKind.Array ? decimals[place].GetInt32() : decimals.GetInt32();
    }
}
