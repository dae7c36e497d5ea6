using System.Diagnostics;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// Attacks a whole report by linear programming, using everything its tables show and every sum that links them.
/// </summary>
public sealed class ReportAttackTests(ITestOutputHelper output)
{
    private const int K = 5;

    /// <summary>The share of sensitive counts that is attacked (one in …): attacking all takes a minute.</summary>
    private const int Step = 11;

    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    private static readonly ResponseSet Guide = Example.Guide(Folder.Questionnaire);

    [Fact]
    public void Attack_OnTheReportOfTheGuide_NarrowsNoSmallCount() =>
        Assert.InRange(Attack(Folder, Guide, new ReportOptions { MinCell = K }), 0.45, 1);

    [Fact]
    public void Attack_OnTheReportOfSixtyRandomAnswers_NarrowsNoSmallCount() =>
        Attack(
            Folder,
            RandomAnswers.Of(Folder.Questionnaire, seed: 7, ("GR", 18), ("IT", 14), ("ES", 15), ("NL", 13)),
            new ReportOptions { MinCell = K }
        );

    [Theory]
    [InlineData("size")]
    [InlineData("ownership")]
    public void Attack_OnAReportByAnotherBreakdown_NarrowsNoSmallCount(string by) =>
        Assert.InRange(Attack(Folder, Guide, new ReportOptions { MinCell = K, By = by }), 0.4, 1);

    [Theory]
    [InlineData(SmallGroups.Merge)]
    [InlineData(SmallGroups.Omit)]
    public void Attack_OnAHundredAnswersOfTenGroups_NarrowsNoSmallCount(SmallGroups small) =>
        Assert.InRange(Attack(With(small), Many(100, 10), new ReportOptions { MinCell = K }), 0.6, 1);

    [Fact]
    public void Attack_OnFourHundredAnswersOfTwelveGroups_NarrowsNoSmallCount() =>
        Assert.InRange(Attack(Folder, Many(400, 12), new ReportOptions { MinCell = K }), 0.75, 1);

    /// <summary>A count of 1 to 4 may still be anything from 0 to 5; only a zero is known.</summary>
    [Fact]
    public void Attack_OnReportsThatShowZeros_NarrowsNoSmallCount()
    {
        var options = new ReportOptions { MinCell = K, ZerosShown = true };
        var zerosHidden = Attack(Folder, Guide, options with { ZerosShown = false });
        Assert.True(Attack(Folder, Guide, options) > zerosHidden);
        Attack(Folder, Many(100, 4), options, step: 23);
    }

    [Fact]
    public void Attack_OnAReportWithAHighLimit_NarrowsNoSmallCount() => Attack(Folder, Guide, new ReportOptions { MinCell = 10 });

    /// <summary>Weighted figures beside counts determine hidden counts, so there is no such report.</summary>
    [Fact]
    public void Build_OfWeightedAnswersWithSmallCountsHidden_IsRefused()
    {
        var weighted = Guide.WithWeights([.. Enumerable.Range(0, Guide.Count).Select(i => 0.5 + (i % 3))]);
        Assert.Throws<ArgumentException>(() => ReportBuilder.Build(Folder, weighted, new ReportOptions { MinCell = K }));
        Assert.NotNull(ReportBuilder.Build(Folder, weighted, new ReportOptions()));
    }

    /// <summary>
    /// Thirty of forty are asked a second question and three of them leave it blank; the answer in its condition reveals the
    /// others.
    /// </summary>
    [Fact]
    public void Attack_OnAReportWithAConditionalQuestion_NarrowsNoSmallCount()
    {
        var questionnaire = Example.Questionnaire(Example.TwoByTwo);
        var rows = Enumerable
            .Range(0, 40)
            .Select(i =>
                i < 30
                    ? $"n,{"abc"[i % 3]},{i % 2},{i % 5 / 4},{(i < 3 ? "" : i < 9 ? "1" : "2")}"
                    : $"s,{"ab"[i % 2]},{i % 3 / 2},1,"
            );
        var responses = Example.Responses(questionnaire, "place,kind,tools/x,tools/y,north_only\n" + string.Join('\n', rows));
        var plain = PlainPlan.Of(questionnaire);
        var crossTab = new CrossTabPlan("north_only", "kind") { Table = "x_north_only_by_kind", Chart = null };
        var plan = plain with { Sections = [plain.Sections[0] with { Blocks = [.. plain.Sections[0].Blocks, crossTab] }] };
        Attack(
            new QuestionnaireFolder(questionnaire, plan, Countries: null),
            responses,
            new ReportOptions { MinCell = K },
            step: 1
        );
    }

    /// <returns>The share of its figures that the report shows.</returns>
    private double Attack(QuestionnaireFolder folder, ResponseSet responses, ReportOptions options, int step = Step)
    {
        var watch = Stopwatch.StartNew();
        var report = ReportBuilder.Build(folder, responses, options);
        var seconds = watch.Elapsed.TotalSeconds;
        var context = new ReportContext(folder, folder.Plan!, responses, options);
        var (suppression, rule) = (context.Suppression, context.Suppression.Rule);
        var shown = ShownKeys.Of(report, context);
        var cells = suppression.Cells.Cells.DistinctBy(cell => cell.Key).ToList();
        var known = cells.ToDictionary(cell => cell.Key);
        Assert.All(shown, key =>
            Assert.True(
                known.TryGetValue(key, out var cell) ? !rule.IsSensitive(cell.Value) : key != CellKey.All,
                $"{key} is shown"
            )
        );

        var published = suppression.Cells.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).ToHashSet();
        var attack = new Attack(suppression.Cells.Cells, suppression.Cells.Sums, published.Except(shown).ToHashSet());
        var sensitive = cells.Where(cell => cell.IsProtected && rule.IsSensitive(cell.Value)).OrderBy(cell => cell.Key).ToList();
        var attacked = sensitive.Where((_, i) => i % step == 0).ToList();
        Assert.NotEmpty(attacked);
        Assert.All(attacked, cell =>
            Assert.True(attack.CanBe(cell.Key, 0) && attack.CanBe(cell.Key, options.MinCell), $"{cell.Key} = {cell.Value}")
        );

        Assert.Equal(responses.Count, report.Respondents);
        var figures = report.Tables.SelectMany(table => table.Rows).SelectMany(row => row).ToList();
        var (hidden, open) = (
            figures.Count(cell => cell.Reason?.Kind == ReasonKind.Hidden),
            figures.Count(cell => cell.Number is not null)
        );
        output.WriteLine(
            $"{responses.Count} answers: {seconds:F1} s, {cells.Count} counts, {sensitive.Count} small, {attacked.Count} attacked; "
                + $"{hidden} figures hidden, {open} shown; left out: {string.Join(", ", context.LeftOut.All.Select(table => table.Name))}"
        );
        return (double)open / (open + hidden);
    }

    private static QuestionnaireFolder With(SmallGroups small) =>
        Folder with
        {
            Plan = Folder.Plan! with { Disclosure = Folder.Plan!.Disclosure with { SmallGroups = small } }, // the folder has one
        };

    /// <summary>Groups of about equal size, so that some are just too small.</summary>
    private static ResponseSet Many(int answers, int groups)
    {
        var countries = Folder
            .Questionnaire.Questions.OfType<ChoiceQuestion>()
            .Single(question => question.Name == "country")
            .Options;
        return RandomAnswers.Of(
            Folder.Questionnaire,
            seed: answers,
            [.. Enumerable.Range(0, groups).Select(i => (countries[i].Code, (answers / groups) + (i % 3) - 1))]
        );
    }
}
