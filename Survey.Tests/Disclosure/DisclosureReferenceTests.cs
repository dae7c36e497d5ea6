using System.Text.Json;
using Survey.Analysis.Disclosure;
using Survey.Tests.Statistics;

namespace Survey.Tests.Disclosure;

/// <summary>
/// Every case of 10-disclosure.json. Ranges are whole numbers and compared exactly. Computed patterns must be accepted; how many
/// cells they need beyond the optimum of the file is printed.
/// </summary>
public sealed class DisclosureReferenceTests
{
    private readonly ReferenceFile file = ReferenceFile.Read("10-disclosure");

    [Fact]
    public void Disclosure_EveryReferenceCase_Agrees()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var agreed = 0;
        foreach (var reference in file.Cases)
        {
            if (reference.Tags.Contains("check-pattern"))
            {
                CheckPattern(reference);
            }
            else if (reference.Tags.Contains("choose-pattern"))
            {
                output.WriteLine(ChoosePattern(reference));
            }
            else if (reference.Tags.Contains("differencing"))
            {
                CheckDifference(reference);
            }
            else
            {
                Assert.Contains("multiple-response", reference.Tags);
                CheckOptions(reference);
            }

            agreed++;
        }

        file.AssertAllRun(output, agreed);
    }

    private static void CheckPattern(ReferenceCase reference)
    {
        var table = new ExtendedTable(reference.Input);
        var hidden = Flags(reference.Input.GetProperty("suppressed"))
            .Zip(table.Cells)
            .Where(pair => pair.First)
            .Select(pair => pair.Second.Key)
            .ToHashSet();
        var attack = new Attack(table.Cells, table.Sums, hidden);
        var rule = new SuppressionRule(table.MinCell) { Protection = Protection.SmallRange };
        var stricter = rule with { Protection = Protection.Smallness };
        var ranges = new List<(bool IsPrimary, FeasibleRange Range)>();
        foreach (var expected in reference.Expected.GetProperty("cells").EnumerateArray())
        {
            var cell = table.CellAt(expected);
            var range = attack.RangeOf(cell.Key);
            Assert.Equal(expected.GetProperty("value").GetInt64(), cell.Value);
            Assert.Equal(expected.GetProperty("primary").GetBoolean(), rule.IsSensitive(cell.Value));
            reference.Agrees("lower", expected.GetProperty("lower"), range.Lower);
            var upper = expected.GetProperty("upper");
            Assert.Equal(upper.ValueKind == JsonValueKind.String ? null : upper.GetInt64(), range.Upper);
            ranges.Add((rule.IsSensitive(cell.Value), range));
        }

        Assert.Equal(hidden.Count, ranges.Count);
        bool All(SuppressionRule accepting) => ranges.TrueForAll(cell => !cell.IsPrimary || accepting.Accepts(cell.Range));
        bool Flag(string name) => reference.Expected.GetProperty(name).GetBoolean();
        var allPrimaryHidden = table.Cells.Where(cell => rule.IsSensitive(cell.Value)).All(cell => hidden.Contains(cell.Key));
        Assert.Equal(Flag("allPrimarySuppressed"), allPrimaryHidden);
        Assert.Equal(Flag("ruleNoExactDisclosure"), ranges.TrueForAll(cell => !cell.Range.IsExact));
        Assert.Equal(Flag("ruleHidesSmallRange"), All(rule));
        Assert.Equal(Flag("ruleHidesSmallness"), All(stricter));
    }

    private static string ChoosePattern(ReferenceCase reference)
    {
        var table = new ExtendedTable(reference.Input);
        var rule = new SuppressionRule(table.MinCell) { Protection = Protection.SmallRange };
        var plan = SuppressionPlan.For(table.Cells, table.Sums, rule);
        Assert.Equal(
            Flags(reference.Expected.GetProperty("primary")),
            table.Cells.Select(cell =>
                plan.Hidden.GetValueOrDefault(cell.Key, HiddenBecause.Complementary) == HiddenBecause.Small
            )
        );
        foreach (var key in plan.Hidden.Keys)
        {
            var range = plan.RangeOf(key);
            Assert.False(range.IsExact, $"{reference.Id} {key}");
            Assert.True(plan.Hidden[key] != HiddenBecause.Small || rule.Accepts(range), $"{reference.Id} {key} {range}");
        }

        var optimum = reference.Expected.TryGetProperty("innerOptimum", out var inner)
            ? inner
            : reference.Expected.GetProperty("optimum");
        var extra = plan.Hidden.Values.Count(reason => reason != HiddenBecause.Small);
        var minimum = optimum.ValueKind == JsonValueKind.Null ? (int?)null : optimum.GetProperty("minimumExtraCells").GetInt32();
        Assert.True(minimum is null || extra <= minimum + 1, $"{reference.Id}: {extra} extra cells, {minimum} are enough");
        return $"{reference.Id}: {extra} extra cells, optimum {minimum?.ToString() ?? "none with shown totals"}";
    }

    private static void CheckDifference(ReferenceCase reference)
    {
        var total = reference.Input.GetProperty("publishedTotal").GetInt64();
        var subset = reference.Input.GetProperty("publishedSubset").GetInt64();
        var (part, rest) = (CellKey.Of("subset", "yes"), CellKey.Of("subset", "no"));
        CountCell[] cells = [new(CellKey.All, total), new(part, subset), new(rest, total - subset) { IsPublished = false }];
        Sum[] sums = [new(CellKey.All, [part, rest])];
        var derived = new Attack(cells, sums, new HashSet<CellKey>()).RangeOf(rest);
        var plan = SuppressionPlan.For(cells, sums, new SuppressionRule(reference.Input.GetProperty("threshold").GetInt32()));

        Assert.True(derived.IsExact);
        reference.Agrees("derived", derived.Lower);
        Assert.Equal(reference.Expected.GetProperty("discloses").GetBoolean(), plan.Hidden.Count > 0);
    }

    private static void CheckOptions(ReferenceCase reference)
    {
        var report = new ReportCells();
        var selected = reference.Input.GetProperty("selected").EnumerateArray().Select(count => count.GetInt64()).ToList();
        var all = reference.Input.GetProperty("base").GetInt64();
        var axes = selected.Select((_, i) => Axis.OfOption("skills", $"option{i}")).ToList();
        for (var i = 0; i < selected.Count; i++)
        {
            report.AddDistribution(axes[i], [selected[i], all - selected[i], 0]);
        }

        var rule = new SuppressionRule(reference.Input.GetProperty("threshold").GetInt32()) { ComplementsAreSensitive = true };
        var plan = report.Protect(rule);
        var expected = reference
            .Expected.GetProperty("options")
            .EnumerateArray()
            .Select(option => option.GetProperty("suppress").GetBoolean());
        Assert.Equal(expected, axes.Select(axis => plan.Hides(CellKey.Of(axis.Variable, Axis.Chosen))));
        Assert.False(plan.Hides(CellKey.Of("skills", CellKey.Answered)));
    }

    private static IEnumerable<bool> Flags(JsonElement flags) =>
        flags.EnumerateArray().SelectMany(flag => flag.ValueKind == JsonValueKind.Array ? Flags(flag) : [flag.GetBoolean()]);
}
