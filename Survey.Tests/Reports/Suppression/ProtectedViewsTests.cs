using Survey.Analysis.Disclosure;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>All views that partners can ask for show only what one protected report would show.</summary>
public sealed class ProtectedViewsTests(ITestOutputHelper output)
{
    private const int K = 5;

    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    private static readonly ReportOptions Options = new() { MinCell = K };

    private static readonly ResponseSet Answers = RandomAnswers.Of(
        Folder.Questionnaire,
        seed: 3,
        ("GR", 70),
        ("ES", 60),
        ("NL", 60),
        ("IT", 7),
        ("FR", 4)
    );

    private static readonly Lazy<ProtectedViews> Shared = new(() => ProtectedViews.Of(Folder, Answers, Options));

    private static readonly HashSet<CellKey> AskedOfAll =
    [
        .. Answers.Columns.Where(column => column.Eligible.Count() == Answers.Count).Select(ColumnKeys.Asked),
    ];

    private static ProtectedViews Views => Shared.Value;

    [Fact]
    public void Breakdowns_AreThoseOfThePlanAndItsCrossTabs() => Assert.Equal(["country", "size", "ownership"], Views.Breakdowns);

    [Fact]
    public void Report_IsDecidedAsWithoutViews()
    {
        var alone = new ReportContext(Folder, Folder.Plan!, Answers, Options).Suppression; // the folder has a plan
        var keys = alone.Cells.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).Distinct().ToList();
        Assert.Contains(keys, alone.Hides);
        Assert.All(keys, key => Assert.Equal(alone.Hides(key), Views.Suppression.Hides(key)));
    }

    [Fact]
    public void EveryView_ShowsOnlyCountsThatAreShownOfAllViewsTogether()
    {
        var (by, categories) = (0, 0);
        foreach (var breakdown in Views.Breakdowns.Skip(1))
        {
            by += Shown(Options with { Views = Views, By = breakdown }, Answers, key => key);
        }

        foreach (var (variable, code) in Categories())
        {
            var condition = Condition.Parse($"{{{variable}}} = '{code}'");
            categories += Shown(Options with { Views = Views, Where = condition }, Answers.Only(Answers.Where(condition)), key =>
                // How many of them were asked is only shown of questions that everybody was asked.
                (
                    AskedOfAll.Contains(key) ? CellKey.All : key
                ).And(
                    Views.Column(variable)!.Variable,
                    code
                ) // it is a breakdown
            );
        }

        output.WriteLine($"{by} counts by other breakdowns, {categories} of {Categories().Count()} categories");
        Assert.InRange(by, 300, 6000);
        Assert.InRange(categories, 300, 6000);
    }

    [Fact]
    public void Attack_OnAllViewsTogether_NarrowsNoSmallCount()
    {
        var (suppression, rule) = (Views.Suppression, Views.Suppression.Rule);
        var cells = suppression.Cells;
        var published = cells.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).ToHashSet();
        var attack = new Attack(cells.Cells, cells.Sums, published.Where(suppression.Hides).ToHashSet());
        var sensitive = cells
            .Cells.DistinctBy(cell => cell.Key)
            .Where(cell => cell.IsProtected && rule.IsSensitive(cell.Value))
            .OrderBy(cell => cell.Key)
            .ToList();
        var attacked = sensitive.Where((_, i) => i % 97 == 0).ToList();
        output.WriteLine($"{cells.Cells.Count} counts, {sensitive.Count} small, {attacked.Count} attacked");
        Assert.InRange(attacked.Count, 5, 200);
        Assert.All(attacked, cell => Assert.True(attack.CanBe(cell.Key, 0) && attack.CanBe(cell.Key, K), $"{cell.Key}"));
    }

    [Theory]
    [InlineData("country", "GR", true)]
    [InlineData("country", "IT", false)]
    [InlineData("country", "other_groups", false)]
    [InlineData("country", "DE", false)]
    [InlineData("gender", "female", false)]
    public void Category_HasAView_WhereItIsLargeEnough(string variable, string code, bool expected) =>
        Assert.Equal(expected, Views.HasCategory(variable, code));

    [Fact]
    public void CrossTab_IsAmongTheViews_WhereOneOfItsQuestionsIsABreakdown()
    {
        var groups = Views.Column("country")!.Variable; // the plan's breakdown
        Assert.True(Views.Crosses("ownership", groups));
        Assert.True(Views.Crosses("size", "ownership"));
        Assert.True(Views.Crosses("ownership", "size"));
        Assert.True(Views.Crosses("gender", "size"));
        Assert.False(Views.Crosses("gender", "age"));
        Assert.False(Views.Crosses("country", "size"));
        Assert.False(Views.Crosses("advanced_current/video", "size"));
    }

    private static IEnumerable<(string Variable, string Code)> Categories() =>
        from breakdown in Views.Breakdowns
        from option in Views.Column(breakdown)!.Options // it is a breakdown
        where Views.HasCategory(breakdown, option.Code)
        select (breakdown, option.Code);

    /// <summary>How many counts the view shows.</summary>
    private static int Shown(ReportOptions options, ResponseSet answers, Func<CellKey, CellKey> within)
    {
        var report = ReportBuilder.Build(Folder, answers, options);
        var context = new ReportContext(Folder, Folder.Plan!, answers, options); // the folder has a plan
        var keys = ShownKeys.Of(report, context);
        Assert.All(keys, key => Assert.False(Views.Suppression.Hides(within(key)), $"{key} is shown"));
        Assert.All(report.Gaps!.Everyone.Skills, skill => Assert.True(skill.Gap.MeanCurrent.IsHidden)); // the plan has skills
        return keys.Count;
    }
}
