using Survey.Analysis.Statistics.Scales;
using static Survey.Tests.Statistics.Ordinal.ReferenceOrdinalTests;

namespace Survey.Tests.Statistics.Scales;

/// <summary>
/// Every case of 08-reliability.json (R 4.2.2: psych::alpha, lavaan::cfa; 1e-10 relative, omega 1e-5: an optimiser's result).
/// </summary>
public sealed class ReferenceReliabilityTests(ITestOutputHelper output)
{
    private static readonly ReferenceFile File = ReferenceFile.Read("08-reliability");

    [Fact]
    public void Reliability_EveryReferenceCase_Agrees()
    {
        var run = 0;
        foreach (var item in File.Cases)
        {
            var items = ItemsOf(item);
            var got = CronbachsAlpha.Compute(items).Value!;
            item.Agrees("rows", got.Rows);
            item.Agrees("completeRows", got.CompleteRows);
            item.Agrees("itemMeans", item.Expected.GetProperty("itemMeans"), [.. got.Items.Select(x => (double?)x.Mean)]);
            item.Agrees(
                "itemStandardDeviations",
                item.Expected.GetProperty("itemStandardDeviations"),
                [.. got.Items.Select(x => (double?)x.StandardDeviation)]
            );
            item.Agrees(
                "zeroVarianceItems",
                item.Expected.GetProperty("zeroVarianceItems"),
                [.. got.ZeroVarianceItems.Select(x => (double?)x)]
            );
            item.Agrees("scaleVariance", got.ScaleVariance);
            item.Agrees(
                "itemRestCorrelations",
                item.Expected.GetProperty("itemRestCorrelations"),
                [.. got.Items.Select(x => x.ItemRestCorrelation)]
            );
            AlphaAgrees(item, items, got);
            OmegaAgrees(item, items);
            run++;
        }

        File.AssertAllRun(output, run);
    }

    private static void AlphaAgrees(ReferenceCase item, IReadOnlyList<IReadOnlyList<double?>> items, CronbachsAlpha.Result got)
    {
        if (item.Has("afterDroppingZeroVariance"))
        {
            item.Agrees("afterDroppingZeroVariance.items", got.UsedItems);
            item.Agrees("afterDroppingZeroVariance.alphaRaw", got.Raw);
            item.Agrees("afterDroppingZeroVariance.alphaStandardized", got.Standardized);

            // What other programs print with the constant item kept.
            var all = new ScaleItems(items).Covariance();
            item.Agrees("alphaRaw", CronbachsAlpha.Raw(all));
            item.Agrees(
                "alphaIfDeleted",
                item.Expected.GetProperty("alphaIfDeleted"),
                [.. items.Select((_, i) => CronbachsAlpha.Raw(all.Without(i)))]
            );
            return;
        }

        item.Agrees("items", got.UsedItems);
        item.Agrees("alphaRaw", got.Raw);
        item.Agrees("alphaStandardized", got.Standardized);
        item.Agrees("averageInterItemCorrelation", got.AverageInterItemCorrelation);
        item.Agrees("alphaIfDeleted", item.Expected.GetProperty("alphaIfDeleted"), [.. got.Items.Select(x => x.AlphaIfDeleted)]);
        item.Agrees("feldtCi95.lower", got.Interval.Low);
        item.Agrees("feldtCi95.upper", got.Interval.High);
        item.Agrees("scaleMean", got.ScaleMean);
        if (item.Has("pairwise"))
        {
            var pairwise = CronbachsAlpha.ComputePairwise(items).Value!;
            item.Agrees("pairwise.alphaRaw", pairwise.Raw);
            item.Agrees("pairwise.alphaStandardized", pairwise.Standardized);
        }
    }

    private static void OmegaAgrees(ReferenceCase item, IReadOnlyList<IReadOnlyList<double?>> items)
    {
        var omega = OmegaTotal.Compute(items);
        if (!item.Has("omegaTotal"))
        {
            Assert.NotNull(omega.Reason);
            return;
        }

        var expected = item.Expected.GetProperty("omegaTotal");
        item.Agrees("omegaTotal.value", omega.Value?.Value);
        item.Agrees("omegaTotal.loadings", expected.GetProperty("loadings"), [.. omega.Value!.Loadings.Select(x => (double?)x)]);
        item.Agrees(
            "omegaTotal.residualVariances",
            expected.GetProperty("residualVariances"),
            [.. omega.Value.ResidualVariances.Select(x => (double?)x)]
        );
    }

    internal static IReadOnlyList<IReadOnlyList<double?>> ItemsOf(ReferenceCase item)
    {
        if (!item.Input.TryGetProperty("dataset", out var dataset))
        {
            return [.. item.Input.GetProperty("items").EnumerateArray().Select(Answers)];
        }

        var columns = ReferenceFile.Columns(dataset.GetString()!);
        return
        [
            .. item
                .Input.GetProperty("itemColumns")
                .EnumerateArray()
                .Select(name => Answers(columns.GetProperty(name.GetString()!))),
        ];
    }
}
