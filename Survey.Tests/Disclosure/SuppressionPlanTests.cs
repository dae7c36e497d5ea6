using System.Diagnostics;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Reports.Suppression;

namespace Survey.Tests.Disclosure;

public sealed class SuppressionPlanTests
{
    private static readonly Axis Ownership = new("ownership", ["private", "public", "mixed"]);
    private static readonly Axis Country = new("country", ["ES", "NL"]);

    [Fact]
    public void Plan_ThresholdZero_HidesNothing()
    {
        foreach (var zeros in new[] { false, true })
        {
            var rule = new SuppressionRule(0) { ZerosAreSensitive = zeros, ComplementsAreSensitive = zeros };
            Assert.Empty(new RandomReport(1, 24).Cells().Protect(rule).Hidden);
        }
    }

    [Fact]
    public void Plan_NoCells_IsEmpty() => Assert.Empty(SuppressionPlan.For([], [], new SuppressionRule(5)).Hidden);

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, false)]
    [InlineData(0, false)]
    public void Plan_OneCellWithoutSums_HidesItWhenSmall(long value, bool hidden)
    {
        var plan = SuppressionPlan.For([new CountCell(CellKey.All, value)], [], new SuppressionRule(5));
        Assert.Equal(hidden, plan.Hides(CellKey.All));
        Assert.Equal(hidden ? new FeasibleRange(0, null) : new FeasibleRange(value, value), plan.RangeOf(CellKey.All));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 13)]
    public void Plan_AllZeros_HidesThemOnlyWhereZerosAreSensitive(bool zeros, int hidden)
    {
        var report = new ReportCells();
        report.AddTable(
            Ownership,
            Country,
            [
                [0, 0, 0],
                [0, 0, 0],
                [0, 0, 0],
                [0, 0, 0],
            ]
        );
        Assert.Equal(hidden, report.Protect(new SuppressionRule(5) { ZerosAreSensitive = zeros }).Hidden.Count);
    }

    [Fact]
    public void Plan_TotalBelowK_HidesEverythingThatHasRespondents()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [1, 2, 1, 0]);
        var plan = report.Protect(new SuppressionRule(5));
        Assert.Equal(5, plan.Hidden.Count);
        Assert.Null(plan.RangeOf(CellKey.Of("ownership", "public")).Upper);
    }

    [Fact]
    public void Plan_SameCellInTwoTables_IsHiddenInBoth()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [3, 20, 17, 0]);
        report.AddTable(
            Ownership,
            Country,
            [
                [3, 0, 0],
                [10, 10, 0],
                [8, 9, 0],
                [0, 0, 0],
            ]
        );
        var plan = report.Protect(new SuppressionRule(5));
        Assert.True(plan.Hides(CellKey.Of("ownership", "private")));
        PlanAssert.Protects(plan, report, new SuppressionRule(5));
    }

    [Fact]
    public void Plan_OneWayTable_HidesTheSmallCellAndTheCheapestOther()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [4, 20, 16, 0]);
        var plan = report.Protect(new SuppressionRule(5));
        Assert.Equal(
            [
                (CellKey.Of("ownership", "mixed"), HiddenBecause.Complementary),
                (CellKey.Of("ownership", "private"), HiddenBecause.Small),
            ],
            plan.Hidden.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))
        );
        Assert.Equal(new FeasibleRange(0, 20), plan.RangeOf(CellKey.Of("ownership", "private")));
    }

    [Fact]
    public void Plan_ACountWithManyFigures_StaysShownWhereAnotherIsEnough()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [4, 20, 16, 0]);
        report.Add(new CountCell(CellKey.Of("ownership", "mixed"), 16) { Figures = 5 });
        var plan = report.Protect(new SuppressionRule(5));
        Assert.Equal(["ownership=private", "ownership=public"], plan.Hidden.Keys.Order().Select(key => key.ToString()));
    }

    /// <summary>What readers know of a count beside the table makes no total of it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Plan_TableOfWhichTooLittleWouldRemain_IsLeftOut(bool readersKnowMore)
    {
        var report = new ReportCells();
        report.Begin("t_ownership", leastShown: 0.5);
        report.AddDistribution(Ownership, [4, 3, 16, 0]);
        foreach (var (code, count) in readersKnowMore ? new[] { ("private", 4), ("public", 3), ("mixed", 16) } : [])
        {
            var key = CellKey.Of("ownership", code);
            report.Relate((key, count), (key.And("size", "large"), 1), (key.And("size", "small"), count - 1));
        }

        var because = Assert.Single(report.ProtectInOrder(new SuppressionRule(5)).LeftOut);
        Assert.Equal(("t_ownership", LeftOutBecause.LittleWouldRemain), (because.Key, because.Value));
    }

    [Fact]
    public void Plan_SmallComplementOfALargeCount_IsHiddenTooWhereAsked()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [22, 1, 1, 0]);
        var rule = new SuppressionRule(5) { ComplementsAreSensitive = true };
        var plan = report.Protect(rule);
        Assert.Equal(HiddenBecause.SmallComplement, plan.Hidden[CellKey.Of("ownership", "private")]);
        PlanAssert.Protects(plan, report, rule);
    }

    [Fact]
    public void Plan_FilteredReport_IsSafeFromSubtractionOfTheUnfilteredOne()
    {
        var report = new ReportCells();
        report.AddDistribution(Ownership, [9, 8, 7, 0]);
        report.AddDistribution(Ownership, [7, 6, 6, 0], CellKey.Of("country", "ES"));
        foreach (var (code, all, spain) in new[] { ("private", 9, 7), ("public", 8, 6), ("mixed", 7, 6) })
        {
            var key = CellKey.Of("ownership", code);
            report.Add(new CountCell(key.And("country", "NL"), all - spain) { IsPublished = false });
            report.Add(new Sum(key, [key.And("country", "ES"), key.And("country", "NL")]));
        }

        var rule = new SuppressionRule(5);
        var plan = report.Protect(rule);
        Assert.NotEmpty(plan.Hidden);
        PlanAssert.Protects(plan, report, rule);
    }

    [Fact]
    public void Plan_LargerThreshold_HidesAtLeastTheSamePrimaryCells()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var report = new RandomReport(seed, 60).Cells();
            var small = report.Protect(new SuppressionRule(3)).Hidden.Where(pair => pair.Value == HiddenBecause.Small);
            var larger = report.Protect(new SuppressionRule(6));
            Assert.All(small, pair => Assert.Equal(HiddenBecause.Small, larger.Hidden[pair.Key]));
        }
    }

    [Fact]
    public void Plan_SameReportInAnotherOrder_IsTheSame()
    {
        var report = new RandomReport(7, 60).Cells();
        var rule = new SuppressionRule(5) { ComplementsAreSensitive = true };
        var plan = report.Protect(rule);
        var reversed = SuppressionPlan.For(
            [.. report.Cells.Reverse()],
            [.. report.Sums.Reverse().Select(sum => new Sum(sum.Whole, [.. sum.Parts.Reverse()]))],
            rule
        );
        Assert.Equal(plan.Hidden.OrderBy(pair => pair.Key), reversed.Hidden.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Plan_SearchPastItsLimit_HidesEverythingConnected()
    {
        var report = new RandomReport(3, 60).Cells();
        var plan = SuppressionPlan.For(report.Cells, report.Sums, new SuppressionRule(5), effort: 1);
        var published = report.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).ToHashSet();
        Assert.Equal(published.Count, plan.Hidden.Count);
        Assert.Contains(HiddenBecause.SearchLimit, plan.Hidden.Values);
        PlanAssert.Protects(plan, report, new SuppressionRule(5));
    }

    [Fact]
    public void Plan_SumThatDoesNotAddUp_IsRefused()
    {
        var (a, b) = (CellKey.Of("a", "1"), CellKey.Of("a", "2"));
        CountCell[] cells = [new(CellKey.All, 10), new(a, 4), new(b, 5)];
        Assert.Throws<ArgumentException>(() =>
            SuppressionPlan.For(cells, [new Sum(CellKey.All, [a, b])], new SuppressionRule(5))
        );
        Assert.Throws<ArgumentException>(() => SuppressionPlan.For(cells, [new Sum(CellKey.All, [])], new SuppressionRule(5)));
        Assert.Throws<ArgumentException>(() => SuppressionPlan.For([.. cells, new CountCell(a, 5)], [], new SuppressionRule(5)));
        Assert.Throws<ArgumentException>(() => SuppressionPlan.For([new CountCell(a, -1)], [], new SuppressionRule(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuppressionRule(-1));
    }

    [Fact]
    public void Plan_SixtyTables_TakesSeconds()
    {
        foreach (var (respondents, k, strict) in new[] { (300, 5, false), (300, 10, true), (2_000, 10, true) })
        {
            var report = LargeReport(respondents, rows: 10, columns: 6);
            var watch = Stopwatch.StartNew();
            var plan = report.Protect(new SuppressionRule(k) { ZerosAreSensitive = strict, ComplementsAreSensitive = strict });
            var cells = report.Cells.DistinctBy(cell => cell.Key).ToList();
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"n={respondents} k={k} zeros and complements={strict}: {cells.Count} cells, "
                    + $"{cells.Count(cell => cell.IsPublished)} published, {watch.Elapsed.TotalSeconds:F1} s, hidden: "
                    + string.Join(
                        ", ",
                        plan.Hidden.Values.CountBy(reason => reason)
                            .OrderBy(pair => pair.Key)
                            .Select(pair => $"{pair.Value} {pair.Key}")
                    )
            );
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
        }
    }

    /// <summary>60 cross-tabs over shared margins: 20 stubs by 3 banners.</summary>
    private static ReportCells LargeReport(int respondents, int rows, int columns)
    {
        var random = new Random(5);
        List<Axis> Axes(string name, int count, int codes) =>
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Axis($"{name}{i}", [.. Enumerable.Range(0, codes).Select(c => $"c{c}")])),
            ];
        var (banners, stubs) = (Axes("banner", 3, columns), Axes("stub", 20, rows));
        int[] Draw(int codes) =>
            [
                .. Enumerable
                    .Range(0, respondents)
                    .Select(_ => random.NextDouble() < 0.03 ? codes : (int)(codes * Math.Pow(random.NextDouble(), 2))),
            ];
        var answers = banners.Concat(stubs).ToDictionary(axis => axis.Variable, axis => Draw(axis.Codes.Count));
        var report = new ReportCells();
        foreach (var (stub, banner) in stubs.SelectMany(stub => banners.Select(banner => (stub, banner))))
        {
            var counts = Enumerable.Range(0, rows + 1).Select(_ => new long[columns + 1]).ToArray();
            for (var i = 0; i < respondents; i++)
            {
                counts[answers[stub.Variable][i]][answers[banner.Variable][i]]++;
            }

            report.AddTable(stub, banner, counts);
            report.AddDistribution(stub, [.. counts.Select(row => row.Sum())]);
        }

        return report;
    }
}
