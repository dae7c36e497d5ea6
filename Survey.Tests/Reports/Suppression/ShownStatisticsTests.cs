using System.Text;
using System.Text.Json;
using Survey.Analysis.Counting;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// Every statistic of a protected report derives from what the report shows, table by table and column by column.
/// </summary>
public sealed class ShownStatisticsTests
{
    private const int K = 5;

    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    private static readonly ResponseSet Sixty = RandomAnswers.Of(Folder.Questionnaire, seed: 8, ("GR", 31), ("IT", 29));

    private static readonly ResponseSet ManyInTwo = RandomAnswers.Of(Folder.Questionnaire, seed: 9, ("GR", 400), ("IT", 380));

    private static readonly Report OfSixty = Build(Sixty);

    private static readonly Report OfMany = Build(ManyInTwo);

    public static TheoryData<bool> Reports => [false, true];

    [Theory]
    [MemberData(nameof(Reports))]
    public void AStatistic_IsShownOnlyBesideTheCountsThatItDerivesFrom(bool isLarge)
    {
        foreach (var table in ReportOf(isLarge).Tables.Where(table => table.Name != "t_countries"))
        {
            foreach (var row in table.Rows)
            {
                Assert.All(table.Columns.Zip(row).Where(place => StatisticInputs.IsFigure(place.First, place.Second)), place =>
                {
                    var inputs = StatisticInputs.Of(table, place.First);
                    Assert.True(inputs is not null, $"{table.Name} shows {place.First.Name}");
                    Assert.All(inputs, input =>
                        Assert.False(
                            row[input].IsHidden,
                            $"{table.Name} {row[0].Text} {place.First.Name} without {table.Columns[input].Name}"
                        )
                    );
                });
            }
        }
    }

    [Fact]
    public void EveryStatistic_IsExplainedInTheDocument()
    {
        var text = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "methods", "suppression.md"));
        Assert.All(StatisticInputs.Quantities.Where(quantity => quantity is not ("lesson" or "skills")), quantity =>
            Assert.Contains($"`{quantity}`", text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void AProfile_ShowsAMeanShareOnlyWhereEveryShareIsShown(bool isLarge)
    {
        var report = ReportOf(isLarge);
        var table = report.Tables.Single(table => table.Name == "t_countries");
        foreach (var group in report.Gaps!.Groups.Where(group => group.Gaps.Respondents.Value > 0))
        {
            var place = table.Columns.Select(column => column.Category).ToList().IndexOf(group.Category.Code);
            var hidesCannot = group
                .Gaps.Skills.Where(skill => skill.Gap.Cannot.Count.IsHidden)
                .Select(skill => skill.Gap.Pair.Group);
            var hidesMore = group
                .Gaps.Skills.Where(skill => skill.Gap.WantsMore.Count.IsHidden)
                .Select(skill => skill.Gap.Pair.Group);
            var mustHide = hidesCannot
                .Select(code => $"cannot_{code}")
                .Concat(hidesMore.Select(code => $"wants_more_{code}"))
                .ToHashSet();
            Assert.All(table.Rows.Where(row => mustHide.Contains(row[0].Text!)), row => Assert.True(row[place].IsHidden));
            var hidesScore = group.Gaps.Skills.Any(skill => skill.Gap.RankedDiscrepancy.IsHidden);
            Assert.Equal(hidesScore, table.Rows.Single(row => row[0].Text == "top_skill")[place].IsHidden);
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void MeansOfGroups_AreShownForAllGroupsOrForNone(bool isLarge)
    {
        var groups = ReportOf(isLarge).Gaps!.Groups.Where(group => group.Gaps.Respondents.Value > 0).ToList();
        var skills = Enumerable.Range(0, groups[0].Gaps.Skills.Count);
        Assert.All(skills, skill =>
        {
            var means = groups.Select(group => group.Gaps.Skills[skill].Gap).ToList();
            Assert.Single(means.SelectMany(gap => new[] { gap.MeanCurrent.IsHidden, gap.MeanDesired.IsHidden }).Distinct());
            Assert.Single(means.Select(gap => gap.Change.Value is null).Distinct());
        });
        Assert.Equal(isLarge, groups.Exists(group => group.Gaps.Skills.Any(skill => !skill.Gap.MeanCurrent.IsHidden)));
    }

    /// <summary>A lesson's mean of scores that are hidden for some of its skills would be the mean of the others.</summary>
    [Theory]
    [MemberData(nameof(Reports))]
    public void ALesson_ShowsTheMeanOfScoresOnlyWhereAllAreShown(bool isLarge)
    {
        var report = ReportOf(isLarge);
        var lessons = report.Tables.Single(table => table.Name == "t_lessons");
        var place = lessons.Columns.Select(column => column.Name).ToList().IndexOf("mean_mwds");
        Assert.All(report.Gaps!.Everyone.Skills.Where(skill => skill.Gap.MeanWeightedDiscrepancy.IsHidden), skill =>
            Assert.True(lessons.Rows.Single(row => row[0].Text == $"lesson_{skill.Gap.Pair.Lesson}")[place].IsHidden)
        );
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void TestsOfASkill_AreShownOnlyIfEveryNumberOfChangesIsAtLeastK(bool isLarge)
    {
        var responses = isLarge ? ManyInTwo : Sixty;
        var pairs = SkillPairs.Of(Folder.Plan!, responses);
        var counts = new CountPlan(GapCalculator.Tables(pairs, breakdown: null)).Count(responses);
        var shown = ReportOf(isLarge).Gaps!.Everyone.Skills.Where(skill => skill.Gap.Change.Value is not null).ToList();
        Assert.All(shown, skill =>
        {
            var levels = LevelCounts.Of(counts[skill.Gap.Pair.Levels(CountedSet.Everyone)]);
            Assert.All(Enumerable.Range(-3, 7), change => Assert.True(levels.Change(change) >= K));
        });
        Assert.Equal(isLarge, shown.Count > 0);
    }

    [Fact]
    public void PValues_HaveTwoSignificantDigits()
    {
        var values = OfMany
            .Tables.SelectMany(table => table.Rows.SelectMany(row => table.Columns.Zip(row)))
            .Where(place => place.First.Measure == Measure.Probability && place.Second.Number is not null)
            .Select(place => place.Second.Number!.Value)
            .ToList();
        Assert.NotEmpty(values);
        Assert.All(values, p => Assert.Equal(RoundedP.Of(p), p));
        Assert.Contains(Build(ManyInTwo, 0).Tables.SelectMany(table => table.Rows).SelectMany(row => row), cell =>
            cell.Number is { } number && values.Contains(RoundedP.Of(number)) && number != RoundedP.Of(number)
        );
    }

    [Fact]
    public void TestsOfACrossTab_AreRounded()
    {
        using var json = CrossTab("digital_gap", "ownership");
        var test = json.RootElement.GetProperty("test");
        foreach (var name in new[] { "p", "logP" })
        {
            Assert.False(
                test.GetProperty(name).ValueKind == JsonValueKind.Number && !IsRounded(test.GetProperty(name).GetDouble()),
                name
            );
        }

        Assert.NotEqual(JsonValueKind.Null, test.GetProperty("p").ValueKind);
    }

    /// <summary>It needs how many chose two options together, which is in no table and may be few.</summary>
    [Fact]
    public void TheTestOfAMultipleChoice_IsHiddenEvenWhereEveryCountIsShown()
    {
        using var json = CrossTab("field", "ownership");
        Assert.DoesNotContain(
            json.RootElement.GetProperty("marks").EnumerateArray().SelectMany(row => row.EnumerateArray()),
            mark => mark.GetProperty("hidden").GetBoolean()
        );
        Assert.Equal("hidden", json.RootElement.GetProperty("test").GetProperty("reason").GetString());
        Assert.All(json.RootElement.GetProperty("options").EnumerateArray(), option =>
            Assert.True(IsRounded(option.GetProperty("p").GetDouble()))
        );
    }

    [Fact]
    public void AMeanBesideATableOfItsLevels_IsHidden()
    {
        var plan = Folder.Plan!;
        var levels = new DistributionPlan("basic_current/sign_in", CategoryOrder.Form) { Table = "t_levels", Chart = null };
        var first = plan.Sections[0] with { Blocks = [.. plan.Sections[0].Blocks, levels] };
        var report = ReportBuilder.Build(
            Folder with
            {
                Plan = plan with { Sections = [first, .. plan.Sections.Skip(1)] },
            },
            ManyInTwo,
            new ReportOptions { MinCell = K }
        );
        Assert.All(report.Gaps!.Everyone.Skills, skill =>
            Assert.Equal(skill.Gap.Pair.Current.Variable == levels.Variable, skill.Gap.MeanCurrent.IsHidden)
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0.0123456, 0.012)]
    [InlineData(0.999, 1)]
    [InlineData(1.25e-9, 1.3e-9)]
    [InlineData(-123.4, -120)]
    public void RoundedP_KeepsTwoSignificantDigits(double p, double expected) => Assert.Equal(expected, RoundedP.Of(p));

    private static JsonDocument CrossTab(string rows, string columns)
    {
        var banner = Banner.Of(ManyInTwo, ManyInTwo.Find(rows)!, [ManyInTwo.Find(columns)!]);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CrossTabJson.Write(writer, banner.Blocks[0], "en", ReportSuppression.OfBanners([banner], K));
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static bool IsRounded(double p) => p.Equals(RoundedP.Of(p));

    private static Report ReportOf(bool isLarge) => isLarge ? OfMany : OfSixty;

    private static Report Build(ResponseSet responses, int minCell = K) =>
        ReportBuilder.Build(Folder, responses, new ReportOptions { MinCell = minCell });
}
