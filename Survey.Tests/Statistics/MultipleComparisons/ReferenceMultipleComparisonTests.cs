using System.Text.Json;
using Survey.Analysis.Statistics.MultipleComparisons;

namespace Survey.Tests.Statistics.MultipleComparisons;

/// <summary>
/// Every case of 05-multiple-comparisons.json (R 4.2.2; tolerance 1e-10 relative; letters exact) and the published one.
/// </summary>
public sealed class ReferenceMultipleComparisonTests(ITestOutputHelper output)
{
    [Fact]
    public void MultipleComparisons_EveryReferenceCase_Agrees()
    {
        var file = ReferenceFile.Read("05-multiple-comparisons");
        var run = 0;
        foreach (var item in file.Cases)
        {
            if (item.Input.TryGetProperty("p", out _))
            {
                AdjustmentsAgree(item);
            }
            else
            {
                ColumnsAgree(item);
            }

            run++;
        }

        file.AssertAllRun(output, run);
    }

    [Fact]
    public void PValueAdjustment_EveryPublishedCase_Agrees()
    {
        var cases = PublishedCase.OfTopic("05");
        foreach (var item in cases)
        {
            var level = item.Input.GetProperty("level").GetDouble();
            item.Agrees("rejectedBenjaminiHochberg", Rejected(Correction.BenjaminiHochberg));
            item.Agrees("rejectedBonferroni", Rejected(Correction.Bonferroni));

            double Rejected(Correction correction) =>
                PValueAdjustment.Adjust(Numbers(item.Input.GetProperty("p")), correction).Count(p => p <= level);
        }

        output.WriteLine($"11-published, topic 05: {cases.Count} case");
        Assert.Single(cases);
    }

    private static void AdjustmentsAgree(ReferenceCase item)
    {
        var p = Numbers(item.Input.GetProperty("p"));
        foreach (var correction in Enum.GetValues<Correction>().Where(correction => correction != Correction.None))
        {
            var field = JsonNamingPolicy.CamelCase.ConvertName(correction.ToString());
            item.Agrees(field, item.Expected.GetProperty(field), PValueAdjustment.Adjust(p, correction));
        }

        Assert.Equal(p, PValueAdjustment.Adjust(p, Correction.None));
    }

    private static void ColumnsAgree(ReferenceCase item)
    {
        var unadjusted = Compute(item, Correction.None, countsAllPairs: false);
        var tested = Compute(item, Correction.Bonferroni, countsAllPairs: false);
        var all = Compute(item, Correction.Bonferroni, countsAllPairs: true);
        item.Agrees("bases", item.Expected.GetProperty("bases"), [.. unadjusted.Bases.Select(@base => (double?)@base)]);
        var rows = item.Expected.GetProperty("rows");
        Assert.Equal(rows.GetArrayLength(), unadjusted.Rows.Count);
        foreach (var (expected, row) in rows.EnumerateArray().Select((expected, row) => (expected, row)))
        {
            var path = $"rows.{row}";
            item.Agrees($"{path}.proportions", expected.GetProperty("proportions"), unadjusted.Rows[row].Shares);
            Assert.Equal(
                expected.GetProperty("usedColumns").EnumerateArray().Select(used => used.GetBoolean()),
                unadjusted.Rows[row].Used
            );
            item.Agrees($"{path}.testedPairs", unadjusted.Rows[row].Pairs.Count);
            item.Agrees($"{path}.allPairs", unadjusted.Bases.Count * (unadjusted.Bases.Count - 1) / 2);
            PairsAgree(item, $"{path}.comparisons", tested.Rows[row].Pairs, all.Rows[row].Pairs);
            Assert.Equal(Texts(expected, "lettersUnadjusted"), unadjusted.Rows[row].Letters);
            Assert.Equal(Texts(expected, "lettersBonferroniTestedPairs"), tested.Rows[row].Letters);
            Assert.Equal(Texts(expected, "lettersBonferroniAllPairs"), all.Rows[row].Letters);
        }
    }

    private static void PairsAgree(
        ReferenceCase item,
        string path,
        IReadOnlyList<ColumnComparisons.Pair> tested,
        IReadOnlyList<ColumnComparisons.Pair> all
    )
    {
        for (var i = 0; i < tested.Count; i++)
        {
            item.Agrees($"{path}.{i}.first", tested[i].First);
            item.Agrees($"{path}.{i}.second", tested[i].Second);
            item.Agrees($"{path}.{i}.z", tested[i].Z);
            item.Agrees($"{path}.{i}.p", tested[i].P);
            item.Agrees($"{path}.{i}.pBonferroniTestedPairs", tested[i].AdjustedP);
            item.Agrees($"{path}.{i}.pBonferroniAllPairs", all[i].AdjustedP);
        }
    }

    private static ColumnComparisons.Result Compute(ReferenceCase item, Correction correction, bool countsAllPairs) =>
        ColumnComparisons.Compute(
            [.. item.Input.GetProperty("table").EnumerateArray().Select(row => Counts(row))],
            item.Input.TryGetProperty("bases", out var bases) ? Counts(bases) : null,
            new ColumnComparisonOptions
            {
                Correction = correction,
                Alpha = item.Input.GetProperty("alpha").GetDouble(),
                CountsAllPairs = countsAllPairs,
            }
        );

    private static long[] Counts(JsonElement array) => [.. array.EnumerateArray().Select(count => count.GetInt64())];

    private static double?[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Null ? (double?)null : p.GetDouble())];

    private static IEnumerable<string?> Texts(JsonElement row, string field) =>
        row.GetProperty(field).EnumerateArray().Select(text => text.GetString());
}
