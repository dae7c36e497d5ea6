using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;

namespace Survey.Tests.Reports;

/// <summary>The sentences of the chapters, compared with the figures printed in the guide.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("en", "gap", "83.3% of respondents see a gap in digital skills in their museum (20 of 24).")]
    [InlineData("en", "gap", "45.8% of respondents call the gap small (11 of 24, nearly half).")]
    [InlineData("en", "skills", "79.2% of respondents cannot build a website (19 of 24).")]
    [InlineData(
        "en",
        "strategy",
        "33.3% of respondents work in a museum that has no digital strategy at present (8 of 24, one in three)."
    )]
    [InlineData(
        "en",
        "services",
        "70.8% of respondents work in a museum that sells nothing online and plans no online shop (17 of 24, nearly three quarters)."
    )]
    [InlineData("en", "profile", "37.5% of respondents have a middle or intermediate position (9 of 24).")]
    [InlineData(
        "nl",
        "services",
        "70,8% van de respondenten werkt in een museum dat niets online verkoopt en geen webwinkel plant (17 van de 24, bijna driekwart)."
    )]
    [InlineData("it", "gap", "L’83,3% di chi ha risposto nota nel proprio museo una carenza di competenze digitali (20 su 24).")]
    [InlineData(
        "it",
        "services",
        "Il 70,8% di chi ha risposto lavora in un museo che non vende nulla online e non prevede un negozio (17 su 24, quasi tre quarti)."
    )]
    [InlineData("el", "gap", "Το 83,3% όσων απάντησαν βλέπει έλλειψη ψηφιακών δεξιοτήτων στο μουσείο του (20 από τους 24).")]
    public void Chapter_SaysWhatThePlanNames_WithItsBase(string language, string chapter, string sentence) =>
        Assert.Contains(sentence, Texts(GuideWorkbook.Build(language), chapter));

    [Fact]
    public void Chapters_SayWhatIsMostCommon_AndWhatNobodyAnswered()
    {
        var report = GuideWorkbook.Build("en");
        Assert.Contains(
            "Who owns your museum? The most common answer is “Private owner or company”: 33.3% (8 of 24, one in three).",
            Texts(report, "profile")
        );
        Assert.Contains(Texts(report, "profile"), text =>
            text.Contains("Nobody answered “Secondary school”", StringComparison.Ordinal)
        );
        Assert.Contains(Texts(report, "profile"), text => text.Contains(" or “", StringComparison.Ordinal));
    }

    [Fact]
    public void EqualQuotas_AreNoNews() =>
        Assert.All(GuideWorkbook.Build("en").Sections.SelectMany(section => section.Findings), finding =>
            Assert.False(finding.Table is "t_country" or "t_countries", finding.Text)
        );

    [Fact]
    public void Groups_AreComparedWhereChanceHardlyExplainsTheDifference() =>
        Assert.Contains(GuideWorkbook.Build("en").Sections.Single(section => section.Id == "crosstabs").Findings, finding =>
            finding.Table == "x_upskilling_by_size"
            && finding.Text.Contains("is more common in the group “", StringComparison.Ordinal)
            && finding.Text.EndsWith("Chance hardly explains the difference.", StringComparison.Ordinal)
        );

    [Fact]
    public void OverlappingGroups_AreNotSaidToBeAlike()
    {
        var folder = Example.DigitalSkills();
        var plan = folder.Plan! with
        {
            Sections =
            [
                .. folder
                    .Plan!.Sections.Where(section => section.Id == "crosstabs")
                    .Select(section => section with { Blocks = [new CrossTabPlan("upskilling", "field") { Table = "x_field" }] }),
            ],
        };
        var report = ReportBuilder.Build(folder with { Plan = plan }, Example.Guide(folder.Questionnaire), new ReportOptions());
        Assert.Empty(Assert.Single(report.Sections).Findings);
    }

    [Theory]
    [InlineData("en", "“a”, “b” and “c”", "“a” or “b”")]
    [InlineData("nl", "‘a’, ‘b’ en ‘c’", "‘a’ of ‘b’")]
    [InlineData("es", "«a», «b» y «c»", "«a» o «b»")]
    [InlineData("it", "«a», «b» e «c»", "«a» o «b»")]
    [InlineData("el", "«a», «b» και «c»", "«a» ή «b»")]
    public void Lists_HaveTheConjunctionOfTheLanguage(string language, string three, string either)
    {
        var words = new ReportWords(language);
        string[] items = [.. new[] { "a", "b", "c" }.Select(item => words.Text("finding.quoted", item))];
        Assert.Equal((three, either), (words.List(items), words.Either(items[..2])));
    }

    [Theory]
    [InlineData("imágenes", "audio e imágenes", "audio o imágenes")]
    [InlineData("Internet", "audio e Internet", "audio o Internet")]
    [InlineData("historia", "audio e historia", "audio o historia")]
    [InlineData("hielo", "audio y hielo", "audio o hielo")]
    [InlineData("otros", "audio y otros", "audio u otros")]
    [InlineData("«Hombre»", "audio y «Hombre»", "audio u «Hombre»")]
    public void Spanish_ChangesTheConjunctionBeforeItsOwnSound(string last, string and, string or)
    {
        var words = new ReportWords("es");
        Assert.Equal((and, or), (words.List(["audio", last]), words.Either(["audio", last])));
    }

    [Fact]
    public void EveryLanguage_SaysTheSameOfTheSameTables()
    {
        var tables = GuideWorkbook
            .Build("en")
            .Sections.Select(section => section.Findings.Select(finding => finding.Table))
            .ToList();
        Assert.All(tables.SkipLast(2), chapter => Assert.NotEmpty(chapter));
        foreach (var report in TextCatalogue.Languages.Select(language => GuideWorkbook.Build(language)))
        {
            Assert.Equal(tables, report.Sections.Select(section => section.Findings.Select(finding => finding.Table)));
        }
    }

    [Fact]
    public void WithoutAnswers_ThereIsNothingToSay()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, SyntheticAnswers.Of(folder.Questionnaire, 0), new ReportOptions());
        Assert.All(report.Sections, section => Assert.Empty(section.Findings));
    }

    /// <summary>A superlative, or what nobody chose, says something of every row; what the plan names is about its own row.</summary>
    [Fact]
    public void TablesWithHiddenCells_GiveOnlyWhatThePlanNamesAndNets()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { MinCell = 5 });
        var hidden = report.Tables.Where(table => table.HasHidden).Select(table => table.Name).ToHashSet();
        var findings = report
            .Sections.SelectMany(section => section.Findings)
            .Where(finding => hidden.Contains(finding.Table))
            .ToList();
        Assert.NotEmpty(hidden);
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Matches(@"% of respondents", finding.Text));
        Assert.All(findings, finding => Assert.DoesNotContain("most", finding.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(findings, finding => Assert.DoesNotContain("Nobody", finding.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(Report report, string chapter) =>
        report.Sections.Single(section => section.Id == chapter).Findings.Select(finding => finding.Text);
}
