using System.Text.Json;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Scales;
using Survey.Analysis.Tables;

namespace Survey.Tests.Reports;

/// <summary>The statistics as people see them: columns, notes, method sheet and JSON, on the reconstructed answers.</summary>
public sealed class StatisticsTablesTests
{
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();
    private static readonly ResponseSet Answers = Example.Guide(Folder.Questionnaire);
    private static readonly Report Report = ReportBuilder.Build(Folder, Answers, new ReportOptions());

    [Fact]
    public void Reliability_StandsInTheChapterOfTheRankedNeeds()
    {
        var section = Report.Sections.Single(section => section.Sheet == "Training needs");
        Assert.Equal(["t_reliability", "t_reliability_items"], section.Tables.TakeLast(2).Select(table => table.Name));
        var table = Table("t_reliability");
        Assert.Equal(
            ["code", "label", "items", "complete", "alpha", "low", "high", "alpha_standardised"],
            table.Columns.Select(column => column.Name)
        );
        Assert.Equal(
            ["basic_current", "basic_desired", "essential_current", "essential_desired", "advanced_current", "advanced_desired"],
            table.Rows.Select(row => row[0].Text)
        );
        Assert.All(table.Rows, row => Assert.True(row[4].Number is null ? row[4].Reason is not null : row[4].Number <= 1));
    }

    [Fact]
    public void Reliability_OfAdvancedSkills_IsTheAlphaOfTheAnswers()
    {
        var group = Folder.Plan!.SkillGroups.Single(group => group.Id == "advanced");
        var items = group
            .Skills.Select(skill =>
                Enumerable
                    .Range(0, Answers.Count)
                    .Select(respondent => Level(Answers.Find($"{group.Current}/{skill.Skill}")!, respondent))
                    .ToArray()
            )
            .ToArray();
        var alpha = CronbachsAlpha.Compute(items).Value!;
        var row = Table("t_reliability").Rows.Single(row => row[0].Text == "advanced_current");
        Assert.Equal((double)group.Skills.Count, row[2].Number);
        Assert.Equal((double)alpha.CompleteRows, row[3].Number);
        Assert.Equal(alpha.Raw, row[4].Number!.Value, 12);
        Assert.Equal(alpha.Interval.Low, row[5].Number!.Value, 12);
        Assert.Equal(
            alpha.Items[0].AlphaIfDeleted!.Value,
            Table("t_reliability_items").Rows.First(row => row[2].Text == "advanced_current")[6].Number!.Value,
            12
        );
    }

    [Fact]
    public void GapTable_EndsWithTheTwoTests()
    {
        var table = Table("t_gap_advanced");
        Assert.Equal(["signed_rank_p", "sign_p"], table.Columns.TakeLast(2).Select(column => column.Name));
        Assert.All(table.Rows, row => Assert.All(row.TakeLast(2), cell => Assert.InRange(cell.Number!.Value, 0, 1)));
    }

    [Fact]
    public void CrossTab_NamesItsTestAndEndsWithLettersResidualsAndDifferences()
    {
        var table = Report.Sections.Single(section => section.Sheet == "Cross-tabs").Tables[0];
        var quantities = table.Columns.Select(column => column.Quantity).Distinct().ToList();
        Assert.Equal(
            [
                "code",
                "label",
                "count",
                "base",
                "share",
                "letters",
                "residual",
                "row_share",
                "difference",
                "difference_low",
                "difference_high",
            ],
            quantities.Take(11)
        );
        Assert.Contains(table.Notes, note =>
            note.StartsWith("Test of", StringComparison.Ordinal) && note.Contains("p ", StringComparison.Ordinal)
        );
        Assert.Contains(table.Notes, note => note.Contains("Holm", StringComparison.Ordinal));
    }

    [Fact]
    public void MethodSheet_NamesEveryStatisticAndTheChoices()
    {
        var options = new ReportOptions
        {
            Correction = Correction.BenjaminiHochberg,
            Alpha = 0.01,
            Interval = IntervalMethod.Jeffreys,
        };
        var method = ReportBuilder.Build(Folder, Answers, options).Method.ToDictionary(fact => fact.Key);
        Assert.All(["test", "letters", "residual", "difference", "ordinal", "change", "reliability"], key =>
            Assert.NotEmpty(method[key].Value.Text!)
        );
        Assert.Equal("Benjamini-Hochberg", method["correction"].Value.Text);
        Assert.Equal(0.01, method["alpha"].Value.Number);
        Assert.Equal("Jeffreys", method["interval_method"].Value.Text);
    }

    [Theory, InlineData("en"), InlineData("nl"), InlineData("es"), InlineData("it"), InlineData("el")]
    public void Notes_OfEveryKindOfTest_ExistInEveryLanguage(string language)
    {
        foreach (
            var (rows, columns) in new[]
            {
                ("ownership", "country"),
                ("scarce_skills", "country"),
                ("scarce_skills", "scarce_skills"),
                ("advanced_current/website_create", "country"),
                ("advanced_current/website_create", "advanced_desired/website_create"),
            }
        )
        {
            var analysis = CrossTabAnalysis.Of(
                Answers,
                Answers.Find(rows)!,
                Answers.Find(columns)!,
                new ReportOptions().CrossTabs(Folder.Plan!.Levels)
            );
            Assert.All(CrossTabNotes.Of(new ReportWords(language), new ShownCrossTab(ReportSuppression.None, analysis)), note =>
                Assert.DoesNotContain("{", note, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Json_OfABanner_IsAnArrayAndOfOneVariableTheContractsObject()
    {
        var (rows, country, size) = (
            Answers.Find("advanced_current/website_create")!,
            Answers.Find("country")!,
            Answers.Find("size")!
        );
        var options = new ReportOptions().CrossTabs(Folder.Plan!.Levels);
        var banner = Written(Banner.Of(Answers, rows, [country, size], options)).GetProperty("banner");
        Assert.Equal(2, banner.GetArrayLength());
        Assert.Equal("size", banner[1].GetProperty("columns").GetProperty("variable").GetString());
        var one = Written(Banner.Of(Answers, rows, [country], options));
        Assert.Equal("kruskal-wallis", one.GetProperty("ordinal").GetProperty("method").GetString());
        Assert.Equal(JsonValueKind.Null, one.GetProperty("options").ValueKind);
        Assert.Equal("holm", one.GetProperty("correction").GetString());
        Assert.Equal(one.GetProperty("counts").GetArrayLength(), one.GetProperty("differences").GetArrayLength());
    }

    private static JsonElement Written(Banner banner)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            CrossTabJson.Write(json, banner, "en");
        }

        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    private static double? Level(ChoiceColumn column, int respondent) =>
        Folder
            .Plan!.Levels.Select(
                (level, score) => (Column: column.Options.TakeWhile(option => option.Code != level).Count(), Score: score)
            )
            .Where(level => column.Chosen[level.Column][respondent])
            .Select(level => (double?)level.Score)
            .SingleOrDefault();

    private static ReportTable Table(string name) => Report.Tables.Single(table => table.Name == name);
}
