using System.Text.Json;
using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

public sealed class SuppressionAttackTests
{
    private const int Reports = 200;

    [Fact]
    public void Attack_RandomLinkedReports_NarrowsNoSensitiveCell()
    {
        var (hidden, published, beyondLimit) = (0, 0, 0);
        for (var seed = 0; seed < Reports; seed++)
        {
            var (report, rule) = Report(seed);
            var plan = report.Protect(rule);
            PlanAssert.Protects(plan, report, rule);
            var keys = report.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).ToHashSet();
            Assert.Subset(keys, plan.Hidden.Keys.ToHashSet());
            hidden += plan.Hidden.Count;
            published += keys.Count;
            beyondLimit += plan.Hidden.Values.Contains(HiddenBecause.SearchLimit) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Reports} reports, {hidden} of {published} published cells hidden, {beyondLimit} reports past the search limit"
        );
    }

    /// <summary>
    /// Independent of linear programming: enumerates every whole-number report consistent with the shown cells.
    /// </summary>
    [Fact]
    public void Attack_SmallReports_AgreesWithTryingEveryReport()
    {
        var compared = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var report = new RandomReport(seed, 9 + (seed % 6), singles: 2, options: seed % 2).Cells();
            var rule = new SuppressionRule(3);
            var plan = report.Protect(rule);
            var system = new CellSystem(report.Cells, report.Sums);
            if (Enumeration.Of(system, plan.Hides) is not { } ranges)
            {
                continue;
            }

            for (var cell = 0; cell < system.Cells.Count; cell++)
            {
                var (low, high) = ranges[cell];
                var range = plan.RangeOf(system.Cells[cell].Key);
                Assert.True(range.Covers(low, high), $"seed {seed} {system.Cells[cell].Key}: {range} misses {low}..{high}");
                if (system.Cells[cell].IsProtected && rule.IsSensitive(system.Cells[cell].Value))
                {
                    Assert.True(low <= rule.Low && high >= rule.High, $"seed {seed} {system.Cells[cell].Key}: {low}..{high}");
                    compared++;
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{compared} sensitive cells proven by enumeration");
        Assert.True(compared > 100);
    }

    /// <summary>For drills/linked_tables_attack.py, which attacks the written reports with another solver.</summary>
    [Fact]
    public void Attack_FileNamed_WritesTheReportsForTheDrill()
    {
        // drills/linked_tables_attack.py names the file, to attack the reports with another solver; otherwise two reports
        // suffice.
        var named = Environment.GetEnvironmentVariable("SUPPRESSION_ATTACK_FILE");
        var path = named ?? Path.GetTempFileName();
        File.WriteAllLines(
            path,
            Enumerable
                .Range(0, named is null ? 2 : Reports)
                .Select(seed =>
                {
                    var (report, rule) = Report(seed);
                    var plan = report.Protect(rule);
                    var system = new CellSystem(report.Cells, report.Sums);
                    return JsonSerializer.Serialize(
                        new
                        {
                            k = rule.MinCell,
                            zeros = rule.ZerosAreSensitive,
                            low = rule.Low,
                            high = rule.High,
                            cells = system.Cells.Select(cell => new
                            {
                                key = cell.Key.ToString(),
                                value = cell.Value,
                                shown = cell.IsPublished && !plan.Hides(cell.Key),
                                isProtected = cell.IsProtected,
                            }),
                            sums = system.Sums,
                        }
                    );
                })
        );
        Assert.All(File.ReadLines(path), line => Assert.StartsWith("{\"k\":", line, StringComparison.Ordinal));
        if (named is null)
        {
            File.Delete(path);
        }
    }

    private static (ReportCells Report, SuppressionRule Rule) Report(int seed)
    {
        int[] minCells = [3, 5, 10];
        int[] sizes = [24, 60, 150, 400];
        return (
            new RandomReport(seed, sizes[seed % 4]).Cells(),
            new SuppressionRule(minCells[seed % 3])
            {
                ZerosAreSensitive = seed % 5 == 0,
                ComplementsAreSensitive = seed % 2 == 0,
                Protection = seed % 7 == 0 ? Protection.SmallRange : Protection.FullRange,
            }
        );
    }
}
