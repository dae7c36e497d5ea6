using System.Text.Json;
using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;

namespace Survey.Tests.Statistics.Independence;

/// <summary>
/// Every case of 03-crosstabs.json (R 4.2.2: chisq.test, vcd::assocstats, fisher.test; tolerance 1e-10 relative). Counts and
/// margins are exact.
/// </summary>
public sealed class ReferenceCrossTabTests(ITestOutputHelper output)
{
    private static readonly ReferenceFile File = ReferenceFile.Read("03-crosstabs");

    [Fact]
    public void CrossTabs_EveryReferenceCase_Agrees()
    {
        var run = 0;
        foreach (var item in File.Cases)
        {
            run++;
            var table = TableOf(item.Input.GetProperty("table"));
            MarginsAgree(item, table);
            if (item.Expected.TryGetProperty("reason", out _))
            {
                NothingIsComputed(item, table);
                continue;
            }

            TestsAgree(item, table);
            CellsAgree(item, table);
            EffectsAgree(item, table);
        }

        File.AssertAllRun(output, run);
    }

    [Fact]
    public void FisherFreemanHalton_EveryReferenceCase_Agrees()
    {
        var run = 0;
        foreach (
            var item in File.Cases.Where(item =>
                item.Has("pFisherExact") && item.Expected.GetProperty("pFisherExact").ValueKind == JsonValueKind.Number
            )
        )
        {
            item.Agrees("pFisherExact", FisherFreemanHalton.Compute(TableOf(item.Input.GetProperty("table"))).Value?.P);
            run++;
        }

        output.WriteLine($"{File.Name}: {run} exact p");
        Assert.Equal(14, run);
    }

    [Fact]
    public void MonteCarloTest_EveryReferenceCase_AgreesWithinFiveStandardErrors()
    {
        var run = 0;
        foreach (var item in File.Cases.Where(item => item.Has("monteCarlo")))
        {
            var table = TableOf(item.Input.GetProperty("table"));
            var expected = item.Expected.GetProperty("monteCarlo");
            Near(expected, "pFisherMonteCarlo", MonteCarloTest.Compute(table, MonteCarloOrder.Probability, seed: 7).Value!);
            Near(expected, "pChiSquareMonteCarlo", MonteCarloTest.Compute(table, MonteCarloOrder.ChiSquare, seed: 7).Value!);
            run++;
        }

        output.WriteLine($"{File.Name}: {run} Monte Carlo cases");
        Assert.Equal(4, run);
    }

    private static void Near(JsonElement expected, string name, MonteCarloTest.Result got)
    {
        var p = expected.GetProperty(name).GetDouble();
        var replicates = expected.GetProperty("replicates").GetDouble();
        Assert.InRange(Math.Abs(got.P - p), 0, 5 * Math.Sqrt(p * (1 - p) * ((1 / replicates) + (1.0 / got.Draws))));
        Assert.Equal(Math.Sqrt(got.P * (1 - got.P) / got.Draws), got.StandardError, 12);
    }

    internal static ContingencyTable TableOf(JsonElement rows) =>
        new([.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(count => count.GetInt32()).ToArray())]);

    private static void MarginsAgree(ReferenceCase item, ContingencyTable table)
    {
        Assert.Equal(item.Expected.GetProperty("n").GetInt64(), table.Total);
        item.Agrees("rowTotals", item.Expected.GetProperty("rowTotals"), [.. table.RowTotals.Select(total => (double?)total)]);
        item.Agrees(
            "columnTotals",
            item.Expected.GetProperty("columnTotals"),
            [.. table.ColumnTotals.Select(total => (double?)total)]
        );
        item.Agrees("usedRows", table.UsedRows.Count);
        item.Agrees("usedColumns", table.UsedColumns.Count);
    }

    private static void NothingIsComputed(ReferenceCase item, ContingencyTable table)
    {
        item.Agrees("chiSquare", ChiSquareTest.Compute(table).Value?.Statistic);
        item.Agrees("p", ChiSquareTest.Compute(table).Value?.P);
        var wanted =
            table.Total == 0 ? ReasonKind.NoAnswers
            : item.Id == "one-cell" ? ReasonKind.NoVariation
            : ReasonKind.EmptyMargin;
        Assert.Equal(wanted, IndependenceTest.Compute(table).Reason?.Kind);
        Assert.Equal(wanted, CramersV.Compute(table).Reason?.Kind);
        Assert.Equal(wanted, FisherFreemanHalton.Compute(table).Reason?.Kind);
    }

    private static void TestsAgree(ReferenceCase item, ContingencyTable table)
    {
        var pearson = ChiSquareTest.Compute(table).Value!;
        item.Agrees("df", pearson.DegreesOfFreedom);
        item.Agrees("chiSquare", pearson.Statistic);
        item.Agrees("p", pearson.P);
        item.Agrees("logP", pearson.LogP);
        var ratio = LikelihoodRatioTest.Compute(table).Value!;
        item.Agrees("gStatistic", ratio.Statistic);
        item.Agrees("gP", ratio.P);
        var yates = ChiSquareTest.ComputeYates(table).Value;
        item.Agrees("yatesChiSquare", yates?.Statistic);
        item.Agrees("yatesP", yates?.P);
        var rule = CochranRule.Compute(table);
        item.Agrees("minExpected", rule.MinimumExpected);
        item.Agrees("countExpectedBelow5", rule.Below5);
        item.Agrees("shareExpectedBelow5", rule.ShareBelow5);
        item.Agrees("countExpectedBelow1", rule.Below1);
        Assert.Equal(item.Expected.GetProperty("cochranRuleMet").GetBoolean(), rule.IsMet);
    }

    private static void CellsAgree(ReferenceCase item, ContingencyTable table)
    {
        item.Agrees(
            "expected",
            item.Expected.GetProperty("expected"),
            Cells(table, (row, column) => table.Expected(row, column))
        );
        item.Agrees("pearsonResiduals", item.Expected.GetProperty("pearsonResiduals"), PearsonResiduals.Compute(table));
        item.Agrees("adjustedResiduals", item.Expected.GetProperty("adjustedResiduals"), AdjustedResiduals.Compute(table));
        Percent("rowPercent", (row, _) => table.RowTotals[row]);
        Percent("columnPercent", (_, column) => table.ColumnTotals[column]);
        Percent("totalPercent", (_, _) => table.Total);

        void Percent(string name, Func<int, int, long> @base) =>
            item.Agrees(
                name,
                item.Expected.GetProperty(name),
                Cells(table, (row, column) => Share.Of(table[row, column], @base(row, column)).Value * 100)
            );
    }

    private static void EffectsAgree(ReferenceCase item, ContingencyTable table)
    {
        var v = CramersV.Compute(table).Value!;
        item.Agrees("cramersV", v.Value);
        item.Agrees("cramersVBiasCorrected", v.BiasCorrected);
        var phi = PhiCoefficient.Compute(table).Value!;
        item.Agrees("phiUnsigned", phi.Unsigned);
        item.Agrees("phiSigned", phi.Signed);
        var coefficient = ContingencyCoefficient.Compute(table).Value!;
        item.Agrees("contingencyCoefficient", coefficient.Value);
        item.Agrees("contingencyCoefficientSakoda", coefficient.Sakoda);
    }

    private static IReadOnlyList<IReadOnlyList<double?>> Cells(ContingencyTable table, Func<int, int, double?> value) =>
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(row => Enumerable.Range(0, table.ColumnCount).Select(column => value(row, column)).ToArray()),
        ];
}
