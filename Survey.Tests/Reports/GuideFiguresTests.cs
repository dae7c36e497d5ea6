using Survey.Analysis.Reports;

namespace Survey.Tests.Reports;

/// <summary>
/// Every figure printed in the Open Museums Competence Guide (n = 24), from the report on the reconstructed answers. Counts
/// are exact; shares are therefore exact as well.
/// </summary>
public sealed class GuideFiguresTests
{
    private static readonly Report Report = Build();

    public static TheoryData<string, string, int> PublishedCounts =>
        new()
        {
            { "t_ownership", "public", 4 },
            { "t_ownership", "private", 8 },
            { "t_ownership", "public_private", 4 },
            { "t_ownership", "nonprofit", 7 },
            { "t_ownership", "other", 1 },
            { "t_size", "1_9", 12 },
            { "t_size", "250_plus", 0 },
            { "t_age", "25_44", 10 },
            { "t_age", "45_65", 12 },
            { "t_education", "doctorate", 7 },
            { "t_education", "secondary", 0 },
            { "t_employment", "full_time", 15 },
            { "t_job_level", "owner_executive", 7 },
            { "t_job_level", "senior", 6 },
            { "t_digital_gap", "none", 4 },
            { "t_digital_gap", "small", 11 },
            { "t_scarce_skills", "digital_marketing", 6 },
            { "t_scarce_skills", "internet", 4 },
            { "t_scarce_skills", "information", 4 },
            { "t_scarce_skills", "artificial_intelligence", 3 },
            { "t_scarce_skills", "transacting", 2 },
            { "t_collection_online", "no", 4 },
            { "t_collection_online", "long_term_strategy", 4 },
            { "t_collection_online", "short_term_projects", 6 },
            { "t_ecommerce", "no", 17 },
            { "t_ecommerce", "shop_linked_to_collection", 1 },
            { "t_digital_strategy", "none", 8 },
            { "t_digital_strategy", "not_a_priority", 2 },
            { "t_digital_strategy", "autonomous", 8 },
            { "t_digital_strategy", "it_staff_only", 3 },
        };

    public static TheoryData<string, string, int> PublishedGaps =>
        new()
        {
            { "t_gap_essential", "web_law", 6 },
            { "t_gap_essential", "privacy", 5 },
            { "t_gap_essential", "phishing", 5 },
            { "t_gap_advanced", "website_create", 19 },
            { "t_gap_advanced", "website_interaction", 18 },
            { "t_gap_advanced", "website_responsive", 17 },
            { "t_gap_advanced", "website_maintain", 15 },
            { "t_gap_advanced", "video", 14 },
            { "t_gap_advanced", "seo", 13 },
        };

    [Theory, MemberData(nameof(PublishedCounts))]
    public void Distribution_OfTheGuide_HasThePublishedCount(string table, string code, int count)
    {
        Assert.Equal(count, Number(table, code, "count"));
        Assert.Equal(24, Number(table, code, "base"));
        Assert.Equal(count / 24d, Number(table, code, "share"));
    }

    [Theory, MemberData(nameof(PublishedGaps))]
    public void Gap_OfTheGuide_HasThePublishedCount(string table, string skill, int cannot)
    {
        Assert.Equal(cannot, Number(table, skill, "cannot"));
        Assert.Equal(cannot / 24d, Number(table, skill, "cannot_share"));
    }

    [Fact]
    public void Sums_OfTheGuide_HaveThePublishedCounts()
    {
        Assert.Equal(9, Number("t_job_level", "middle", "count") + Number("t_job_level", "intermediate", "count"));
        Assert.Equal(20, 24 - Number("t_digital_gap", "none", "count"));
        Assert.Equal(7, Number("t_education", "doctorate", "count"));
        Assert.True(Number("t_vr_ar", "no", "count") >= 13);
    }

    [Fact]
    public void BasicSkills_OfTheGuide_AreKnownByTheGreatMajority() =>
        Assert.All(Table("t_gap_basic").Rows, row => Assert.InRange(row[4].Number!.Value, 0, 2));

    [Fact]
    public void AdvancedGaps_AreRankedWithTheLargestShareFirst()
    {
        Assert.Equal("website_create", Table("t_gap_advanced").Rows[0][0].Text);
        var shares = Table("t_gap_advanced").Rows.Select(row => row[5].Number!.Value).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
    }

    [Fact]
    public void Countries_StandBesideTheirContextFigures()
    {
        var table = Table("t_countries");
        Assert.Equal(
            ["code", "label", "value_GR", "value_IT", "value_ES", "value_NL", "value"],
            table.Columns.Select(column => column.Name)
        );
        Assert.Equal([6, 6, 6, 6, 24], table.Rows[0].Skip(2).Select(cell => (int)cell.Number!.Value));
        var museums = table.Rows.Single(row => row[0].Text == "museums");
        Assert.Equal(1372, museums[4].Number);
        Assert.Equal(688, museums[5].Number);
        Assert.NotNull(museums[2].Reason);
        Assert.Null(museums[2].Number);
    }

    [Theory, InlineData("size"), InlineData("ownership"), InlineData("age")]
    public void Breakdown_OfTheReadersChoice_GivesEachTableItsOwnName(string by)
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { By = by });
        var names = report.Tables.Select(table => table.Name).ToList();
        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(1, names.Count(name => name == $"x_digital_gap_by_{by}"));
        Assert.DoesNotContain($"x_{by}_by_{by}", names);
        Assert.DoesNotContain("x_digital_gap_by_country", names);
        Assert.Single(names, "t_countries");
    }

    [Fact]
    public void Cell_WithoutANumberInAFigureColumn_HasAReason() =>
        Assert.All(Report.Tables, table =>
            Assert.All(table.Options, row => // a net has no share of the mentions
                Assert.All(row.Zip(table.Columns), pair =>
                    Assert.True(
                        pair.Second.Measure is Measure.Code or Measure.Text
                            || pair.First.Number is not null
                            || pair.First.Reason is not null
                            || pair.First.Text is not null
                    )
                )
            )
        );

    private static double Number(string table, string code, string column)
    {
        var source = Table(table);
        var place = source.Columns.Select(candidate => candidate.Name).ToList().IndexOf(column);
        return source.Rows.Single(row => row[0].Text == code)[place].Number!.Value;
    }

    private static ReportTable Table(string name) => Report.Tables.Single(table => table.Name == name);

    private static Report Build()
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions());
    }
}
