using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Tests.Statistics.Proportions;

/// <summary>
/// Every case of 02-two-proportions.json (R 4.2.2; tolerance 1e-10 relative) and the published ones of topic 02.
/// </summary>
public sealed class ReferenceTwoProportionTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<TwoShares, double, Outcome<DifferenceInterval.Result>>> Intervals = new()
    {
        ["newcombe"] = DifferenceInterval.Newcombe,
        ["newcombeCc"] = DifferenceInterval.NewcombeCorrected,
        ["waldDifference"] = DifferenceInterval.Wald,
        ["agrestiCaffo"] = DifferenceInterval.AgrestiCaffo,
    };

    [Fact]
    public void TwoProportions_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("02-two-proportions");
        var run = 0;
        foreach (var item in file.Cases)
        {
            if (item.Input.TryGetProperty("bothYes", out _))
            {
                McNemarAgrees(item);
            }
            else
            {
                TwoGroupsAgree(item);
            }

            run++;
        }

        file.AssertAllRun(output, run);
    }

    [Fact]
    public void TwoProportions_EveryPublishedCase_Agrees()
    {
        var cases = PublishedCase.OfTopic("02");
        foreach (var item in cases.Where(item => item.Prints("newcombe")))
        {
            foreach (var (field, compute) in Intervals.Where(pair => item.Prints(pair.Key)))
            {
                var limits = compute(Read(item.Input), item.Input.GetProperty("confidence").GetDouble()).Value!.Limits;
                item.Agrees($"{field}.lower", limits.Low);
                item.Agrees($"{field}.upper", limits.High);
            }
        }

        var paired = Assert.Single(cases, item => item.Prints("pMid"));
        var got = McNemar(paired.Input);
        paired.Agrees("pAsymptotic", got.Uncorrected?.P);
        paired.Agrees("pAsymptoticCc", got.Corrected?.P);
        paired.Agrees("pExact", got.PExact);
        paired.Agrees("pMid", got.MidP);
        output.WriteLine($"11-published, topic 02: {cases.Count} cases");
        Assert.Equal(9, cases.Count);
    }

    private static void TwoGroupsAgree(ReferenceCase item)
    {
        var shares = Read(item.Input);
        item.Agrees("p1", shares.Share1);
        item.Agrees("p2", shares.Share2);
        item.Agrees("difference", shares.Difference);
        foreach (var (field, compute) in Intervals)
        {
            ReferenceProportionIntervalTests.Agrees(item, field, compute(shares, Confidence(item)).Value?.Limits);
        }

        item.Agrees("zPooled", ProportionZTest.Pooled(shares).Value?.Z);
        item.Agrees("pPooled", ProportionZTest.Pooled(shares).Value?.P);
        item.Agrees("chiSquareYates", ProportionZTest.Corrected(shares).Value?.ChiSquare);
        item.Agrees("pYates", ProportionZTest.Corrected(shares).Value?.P);
        item.Agrees("zUnpooled", ProportionZTest.Unpooled(shares).Value?.Z);
        item.Agrees("pUnpooled", ProportionZTest.Unpooled(shares).Value?.P);
        FisherAgrees(item, FisherExactTest.Compute(shares).Value!);
        OddsRatiosAgree(item, OddsRatio.Compute(shares, Confidence(item)));
    }

    private static void FisherAgrees(ReferenceCase item, FisherExactTest.Result fisher)
    {
        item.Agrees("fisher.pTwoSided", fisher.P);
        item.Agrees("fisher.pGreater", fisher.PGreater);
        item.Agrees("fisher.pLess", fisher.PLess);
        item.Agrees("fisher.pointProbability", fisher.PointProbability);
        Assert.Equal(item.Expected.GetProperty("fisher").GetProperty("onlyOneTablePossible").GetBoolean(), fisher.MidP is null);
        item.Agrees("fisher.midPMinLike", fisher.MidP?.TwoSided);
        item.Agrees("fisher.midPGreater", fisher.MidP?.Greater);
        item.Agrees("fisher.midPLess", fisher.MidP?.Less);
        item.Agrees("fisher.midPDoubling", fisher.MidP?.Doubled);
    }

    private static void OddsRatiosAgree(ReferenceCase item, Outcome<OddsRatio.Result> outcome)
    {
        if (outcome.Value is not { } odds)
        {
            Assert.Equal(ReasonKind.EmptyMargin, outcome.Reason?.Kind);
            item.Agrees("fisher.oddsRatioSample", null);
            item.Agrees("fisher.oddsRatioConditionalMle", null);
            Assert.Equal(JsonValueKind.Null, item.Expected.GetProperty("fisher").GetProperty("oddsRatioExactCi").ValueKind);
            return;
        }

        item.Agrees("fisher.oddsRatioSample", odds.Sample ?? double.PositiveInfinity);
        item.Agrees("fisher.oddsRatioConditionalMle", odds.Conditional ?? double.PositiveInfinity);
        item.Agrees("fisher.oddsRatioExactCi.lower", odds.Low);
        item.Agrees("fisher.oddsRatioExactCi.upper", odds.High ?? double.PositiveInfinity);
    }

    private static void McNemarAgrees(ReferenceCase item)
    {
        var got = McNemar(item.Input);
        item.Agrees("discordant", got.Discordant);
        item.Agrees("chiSquare", got.Uncorrected?.Statistic);
        item.Agrees("pAsymptotic", got.Uncorrected?.P);
        item.Agrees("chiSquareCc", got.Corrected?.Statistic);
        item.Agrees("pAsymptoticCc", got.Corrected?.P);
        item.Agrees("pExact", got.PExact);
        item.Agrees("pMid", got.MidP);
        item.Agrees("difference", got.Difference);
    }

    private static double Confidence(ReferenceCase item) => item.Input.GetProperty("confidence").GetDouble();

    private static TwoShares Read(JsonElement input) =>
        new(Count(input, "x1"), Count(input, "n1"), Count(input, "x2"), Count(input, "n2"));

    private static McNemarTest.Result McNemar(JsonElement input) =>
        McNemarTest
            .Compute(Count(input, "bothYes"), Count(input, "firstYesOnly"), Count(input, "secondYesOnly"), Count(input, "bothNo"))
            .Value!;

    private static long Count(JsonElement input, string name) => input.GetProperty(name).GetInt64();
}
