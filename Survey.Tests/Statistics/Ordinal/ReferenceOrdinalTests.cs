using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Ordinal;
using static Survey.Tests.Statistics.Independence.ReferenceCrossTabTests;

namespace Survey.Tests.Statistics.Ordinal;

/// <summary>
/// Every case of 04-ordinal.json (R 4.2.2: cor.test, coin, wilcox.test, kruskal.test; tolerance 1e-10 relative).
/// </summary>
public sealed class ReferenceOrdinalTests(ITestOutputHelper output)
{
    private static readonly ReferenceFile File = ReferenceFile.Read("04-ordinal");

    [Fact]
    public void Ordinal_EveryReferenceCase_Agrees()
    {
        var run = 0;
        foreach (var item in File.Cases)
        {
            Action<ReferenceCase> agrees = item.Tags.First() switch
            {
                "ordinal-table" => TableAgrees,
                "trend" => TrendAgrees,
                "mann-whitney" => MannWhitneyAgrees,
                "kruskal-wallis" => KruskalWallisAgrees,
                "signed-rank" => SignedRankAgrees,
                var other => throw new InvalidOperationException($"{item.Id}: no test for {other}"),
            };
            agrees(item);
            run++;
        }

        File.AssertAllRun(output, run);
    }

    private static void TableAgrees(ReferenceCase item)
    {
        var table = TableOf(item.Input.GetProperty("table"));
        Assert.Equal(item.Expected.GetProperty("n").GetInt64(), table.Total);
        if (item.Has("reason"))
        {
            Assert.Equal(ReasonKind.EmptyMargin, OrdinalAssociation.Compute(table).Reason?.Kind);
            Assert.Equal(ReasonKind.EmptyMargin, SpearmanCorrelation.Compute(table).Reason?.Kind);
            return;
        }

        PairsAgree(item, OrdinalAssociation.Compute(table).Value!);
        var kendall = KendallTest.Compute(table).Value!;
        item.Agrees("kendallZ", kendall.Z);
        item.Agrees("kendallP", kendall.P);
        item.Agrees("kendallPContinuity", kendall.PContinuity);
        var spearman = SpearmanCorrelation.Compute(table).Value!;
        item.Agrees("spearman", spearman.R);
        item.Agrees("spearmanP", spearman.P);
        var linear = LinearByLinearTest.Compute(table, Doubles(item, "rowScores"), Doubles(item, "columnScores")).Value!;
        item.Agrees("pearson", linear.R);
        item.Agrees("linearByLinear", linear.Statistic);
        item.Agrees("linearByLinearP", linear.P);
    }

    private static void PairsAgree(ReferenceCase item, OrdinalAssociation.Result got)
    {
        item.Agrees("concordantPairs", got.Concordant);
        item.Agrees("discordantPairs", got.Discordant);
        item.Agrees("gamma", got.Gamma?.Value);
        item.Agrees("gammaAse1", got.Gamma?.IntervalError);
        item.Agrees("gammaAse0", got.Gamma?.TestError);
        item.Agrees("tauB", got.TauB.Value);
        item.Agrees("tauBAse1", got.TauB.IntervalError);
        item.Agrees("tauBAse0", got.TauB.TestError);
        item.Agrees("tauC", got.TauC.Value);
        item.Agrees("somersDColumnGivenRow", got.SomersColumns.Value);
        item.Agrees("somersDColumnGivenRowAse1", got.SomersColumns.IntervalError);
        item.Agrees("somersDRowGivenColumn", got.SomersRows.Value);
        item.Agrees("somersDRowGivenColumnAse1", got.SomersRows.IntervalError);
        item.Agrees("somersDSymmetric", got.SomersSymmetric);
        item.Agrees("zAse0", got.Z);
        item.Agrees("pAse0", got.P);
    }

    private static void TrendAgrees(ReferenceCase item)
    {
        var got = TrendTest.Compute(Integers(item, "successes"), Integers(item, "totals"), Doubles(item, "scores")).Value!;
        item.Agrees("chiSquare", got.Statistic);
        item.Agrees("z", got.Z);
        item.Agrees("p", got.P);
        item.Agrees("mantelM2", got.Mantel);
        item.Agrees("mantelP", got.MantelP);
        ExactAgrees(item, "pExactPermutation", got.PExact, got.MantelP);
    }

    private static void MannWhitneyAgrees(ReferenceCase item)
    {
        var got = MannWhitneyTest.Compute(Doubles(item, "group1"), Doubles(item, "group2")).Value!;
        item.Agrees("n1", got.N1);
        item.Agrees("n2", got.N2);
        item.Agrees("u1", got.U1);
        item.Agrees("u2", got.U2);
        item.Agrees("rankSum1", got.RankSum1);
        item.Agrees("meanRank1", got.MeanRank1);
        item.Agrees("meanRank2", got.MeanRank2);
        item.Agrees("z", got.Z);
        item.Agrees("p", got.P);
        item.Agrees("pContinuity", got.PContinuity);
        item.Agrees("probabilityOfSuperiority", got.ProbabilityOfSuperiority);
        item.Agrees("cliffsDelta", got.RankBiserial);
        item.Agrees("r", got.R);
        ExactAgrees(item, "pExact", got.PExact, got.P);
    }

    private static void KruskalWallisAgrees(ReferenceCase item)
    {
        IReadOnlyList<double>[] groups = [.. item.Input.GetProperty("groups").EnumerateArray().Select(Doubles)];
        var outcome = KruskalWallisTest.Compute(groups);
        if (item.Has("reason"))
        {
            Assert.Equal(ReasonKind.NoVariation, outcome.Reason?.Kind);
            Assert.Equal(ReasonKind.NoVariation, DunnTest.Compute(groups).Reason?.Kind);
            return;
        }

        var got = outcome.Value!;
        item.Agrees("n", got.N);
        item.Agrees("usedGroups", got.UsedGroups);
        item.Agrees("h", got.H);
        item.Agrees("hUncorrected", got.HUncorrected);
        item.Agrees("tieCorrection", got.TieCorrection);
        item.Agrees("df", got.DegreesOfFreedom);
        item.Agrees("p", got.P);
        item.Agrees("meanRanks", item.Expected.GetProperty("meanRanks"), got.MeanRanks);
        item.Agrees("epsilonSquared", got.EpsilonSquared);
        item.Agrees("etaSquaredH", got.EtaSquaredH);
        DunnAgrees(item, DunnTest.Compute(groups).Value!);
    }

    private static void DunnAgrees(ReferenceCase item, DunnTest.Result got)
    {
        Assert.Equal(item.Expected.GetProperty("dunn").GetArrayLength(), got.Pairs.Count);
        foreach (var (pair, i) in got.Pairs.Select((pair, i) => (pair, i)))
        {
            item.Agrees($"dunn.{i}.first", pair.First);
            item.Agrees($"dunn.{i}.second", pair.Second);
            item.Agrees($"dunn.{i}.z", pair.Z);
            item.Agrees($"dunn.{i}.p", pair.P);
            item.Agrees($"dunn.{i}.pBonferroni", pair.PBonferroni);
            item.Agrees($"dunn.{i}.pHolm", pair.PHolm);
        }
    }

    private static void SignedRankAgrees(ReferenceCase item)
    {
        var differences = new PairedDifferences(
            Answers(item.Input.GetProperty("current")),
            Answers(item.Input.GetProperty("desired"))
        );
        item.Agrees("pairs", differences.Count);
        item.Agrees("positive", differences.Positive);
        item.Agrees("negative", differences.Negative);
        item.Agrees("zero", differences.Zero);
        item.Agrees("meanDifference", differences.Mean);
        item.Agrees("medianDifference", differences.Median);
        item.Agrees("pSign", SignTest.Compute(differences).Value!.P);
        var got = SignedRankTest.Compute(differences, ZeroDifferences.DroppedBeforeRanking).Value!;
        item.Agrees("vPlus", got.VPlus);
        item.Agrees("vMinus", got.VMinus);
        item.Agrees("z", got.Z);
        item.Agrees("p", got.P);
        item.Agrees("pContinuity", got.PContinuity);
        item.Agrees("rankBiserial", got.RankBiserial);
        ExactAgrees(item, "pExact", got.PExact, got.P);
        var pratt = SignedRankTest.Compute(differences, ZeroDifferences.RankedThenDropped).Value!;
        item.Agrees("zPratt", pratt.Z);
        item.Agrees("pPratt", pratt.P);
        ExactAgrees(item, "pPrattExact", pratt.PExact, pratt.P);
    }

    /// <summary>If an exact p exists that the reference did not compute, it must be close to the approximate one.</summary>
    private static void ExactAgrees(ReferenceCase item, string name, double? exact, double? approximate)
    {
        if (item.Expected.GetProperty(name).ValueKind != JsonValueKind.Null)
        {
            item.Agrees(name, exact);
        }
        else if (exact is not null)
        {
            Assert.InRange(exact.Value, Math.Max(0, approximate!.Value - 0.03), Math.Min(1, approximate.Value + 0.03));
        }
    }

    private static IReadOnlyList<double> Doubles(ReferenceCase item, string name) => Doubles(item.Input.GetProperty(name));

    private static IReadOnlyList<double> Doubles(JsonElement list) =>
        [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static IReadOnlyList<int> Integers(ReferenceCase item, string name) =>
        [.. item.Input.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

    internal static IReadOnlyList<double?> Answers(JsonElement list) =>
        [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())];
}
