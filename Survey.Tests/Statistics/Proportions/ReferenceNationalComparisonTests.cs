using System.Text.Json;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Tests.Statistics.Proportions;

/// <summary>Every case of 02b-national-comparison.json (R 4.2.2; tolerance 1e-10 relative).</summary>
public sealed class ReferenceNationalComparisonTests(ITestOutputHelper output)
{
    [Fact]
    public void NationalComparison_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("02b-national-comparison");
        var run = 0;
        foreach (var item in file.Cases)
        {
            Action<ReferenceCase> agrees =
                item.Input.TryGetProperty("x", out _) ? ShareAgrees
                : item.Input.TryGetProperty("counts", out _) ? DistributionAgrees
                : SurveysAgree;
            agrees(item);
            run++;
        }

        file.AssertAllRun(output, run);
    }

    private static void ShareAgrees(ReferenceCase item)
    {
        var (x, n) = (item.Input.GetProperty("x").GetInt64(), item.Input.GetProperty("n").GetInt64());
        var national = item.Input.GetProperty("nationalProportion").GetDouble();
        var got = ShareAgainstNational.Compute(x, n, national, item.Input.GetProperty("confidence").GetDouble()).Value!;
        item.Agrees("estimate", got.Difference + national);
        item.Agrees("difference", got.Difference);
        ReferenceProportionIntervalTests.Agrees(item, "differenceWilsonCi", got.Limits);
        item.Agrees("index", got.Index);
        item.Agrees("zScore", got.Score?.Z);
        item.Agrees("pScore", got.Score?.P);
        item.Agrees("pScoreCc", got.Score?.PCorrected);
        item.Agrees("pExact", got.Exact.P);
        item.Agrees("midPMinLike", got.Exact.MidP);
        item.Agrees("pExactGreater", got.Exact.PGreater);
        item.Agrees("pExactLess", got.Exact.PLess);
    }

    private static void DistributionAgrees(ReferenceCase item)
    {
        var counts = item.Input.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()).ToList();
        var shares = item.Input.GetProperty("nationalProportions").EnumerateArray().Select(share => share.GetDouble()).ToList();
        var got = DistributionAgainstNational.Compute(counts, shares).Value!;
        item.Agrees("chiSquare", got.ChiSquare.Value);
        item.Agrees("p", got.ChiSquare.P);
        item.Agrees("gStatistic", got.G.Value);
        item.Agrees("gP", got.G.P);
        item.Agrees("df", got.Df);
        item.Agrees("minExpected", got.SmallestExpected);
        item.Agrees("shareExpectedBelow5", got.ShareExpectedBelow5);
        item.Agrees("cohensW", got.CohensW);
        item.Agrees("dissimilarityIndex", got.Dissimilarity);
        Categories("expected", category => category.Expected);
        Categories("pearsonResiduals", category => category.Residual);
        Categories("standardizedResiduals", category => category.StandardizedResidual);
        item.Agrees("pExactMultinomial", MultinomialExactTest.Compute(counts, shares).Value?.P);

        void Categories(string field, Func<DistributionAgainstNational.Category, double?> value) =>
            item.Agrees(field, item.Expected.GetProperty(field), [.. got.Categories.Select(value)]);
    }

    private static void SurveysAgree(ReferenceCase item)
    {
        var got = SurveyDifference.Compute(Estimate(item.Input, "1"), Estimate(item.Input, "2")).Value!;
        item.Agrees("difference", got.Difference);
        item.Agrees("se", got.StandardError);
        item.Agrees("z", got.Z);
        item.Agrees("p", got.P);
        ReferenceProportionIntervalTests.Agrees(item, "ci95", got.Limits);
    }

    private static SurveyDifference.Estimate Estimate(JsonElement input, string number) =>
        new(input.GetProperty($"p{number}").GetDouble(), input.GetProperty($"se{number}").GetDouble());
}
