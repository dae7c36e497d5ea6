using System.Diagnostics;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>A reader with a linear programme against a whole report: what its tables show, by every sum that ties them.</summary>
public sealed class ReportAttackTests
{
    private const int K = 5;

    /// <summary>One sensitive count in so many is attacked: all of them take a minute.</summary>
    private const int Step = 11;

    [Fact]
    public void Attack_OnTheReportOfTheGuide_NarrowsNoSmallCount()
    {
        var folder = Example.DigitalSkills();
        Attack("guide", Example.Guide(folder.Questionnaire));
    }

    [Fact]
    public void Attack_OnTheReportOfSixtyRandomAnswers_NarrowsNoSmallCount()
    {
        var folder = Example.DigitalSkills();
        Attack("60 random", RandomAnswers.Of(folder.Questionnaire, seed: 7, ("GR", 18), ("IT", 14), ("ES", 15), ("NL", 13)));
    }

    private static void Attack(string name, ResponseSet responses)
    {
        var folder = Example.DigitalSkills();
        var options = new ReportOptions { MinCell = K };
        var watch = Stopwatch.StartNew();
        var report = ReportBuilder.Build(folder, responses, options);
        var seconds = watch.Elapsed.TotalSeconds;
        var suppression = new ReportContext(folder, folder.Plan!, responses, options).Suppression;
        var shown = ShownKeys.Of(report, folder, responses);
        var cells = suppression.Cells.Cells.DistinctBy(cell => cell.Key).ToList();
        var known = cells.ToDictionary(cell => cell.Key);
        Assert.All(shown, key => Assert.True(known.TryGetValue(key, out var cell) ? cell.Value >= K : key != CellKey.All, $"{key} is shown"));

        var published = suppression.Cells.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).ToHashSet();
        var attack = new Attack(suppression.Cells.Cells, suppression.Cells.Sums, published.Except(shown).ToHashSet());
        var sensitive = cells.Where(cell => cell.IsProtected && cell.Value < K).OrderBy(cell => cell.Key).ToList();
        var attacked = sensitive.Where((_, i) => i % Step == 0).ToList();
        Assert.All(attacked, cell => Assert.True(attack.CanBe(cell.Key, 0) && attack.CanBe(cell.Key, K), $"{cell.Key} = {cell.Value}"));

        var figures = report.Tables.SelectMany(table => table.Rows).SelectMany(row => row).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{name}: {seconds:F1} s, {cells.Count} counts, {sensitive.Count} small, {attacked.Count} attacked; " +
            $"{figures.Count(cell => cell.Reason?.Kind == ReasonKind.Hidden)} figures hidden, {figures.Count(cell => cell.Number is not null)} shown; " +
            $"limit passed: {suppression.PassedItsLimit}");
        Assert.InRange(seconds, 0, 60);
    }
}
