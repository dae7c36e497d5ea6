using Survey.Analysis.Reports;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;

namespace Survey.Tests.Reports;

/// <summary>The sentences of the chapters, compared with the figures printed in the guide.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData(
        "en",
        "gap",
        "Do you see a gap in digital skills in your museum? The most frequent answer is “Yes, a small one”: 11 of 24 who answered (45.8%)."
    )]
    [InlineData("en", "skills", "Lacked most often: “Build a website”. 19 of 24 who gave their level cannot do it (79.2%).")]
    [InlineData("en", "countries", "The 24 respondents are in groups of 6 each.")]
    public void Chapter_SaysWhatIsMostFrequent_WithItsBase(string language, string chapter, string sentence) =>
        Assert.Contains(sentence, Chapter(GuideWorkbook.Build(language), chapter).Findings.Select(finding => finding.Text));

    [Fact]
    public void EveryChapter_HasASentenceInEveryLanguage_WithCountBaseAndShare()
    {
        foreach (var report in TextCatalogue.Languages.Select(language => GuideWorkbook.Build(language)))
        {
            Assert.All(report.Sections, section => Assert.InRange(section.Findings.Count, 1, 2));
            Assert.All(report.Sections, section => Assert.Contains("24", section.Findings[0].Text, StringComparison.Ordinal));
            Assert.Contains(
                report.Language is "en" ? "45.8" : "45,8",
                Chapter(report, "gap").Findings[0].Text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void WithoutAnswers_ThereIsNothingToSay()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, SyntheticAnswers.Of(folder.Questionnaire, 0), new ReportOptions());
        Assert.All(report.Sections, section => Assert.Empty(section.Findings));
    }

    [Fact]
    public void TablesWithHiddenCells_GiveNoSentence()
    {
        var folder = Example.DigitalSkills();
        var report = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { MinCell = 5 });
        Assert.All(report.Sections.Where(section => section.Tables.All(HasHidden)), section => Assert.Empty(section.Findings));
        Assert.Contains(report.Sections, section => section.Tables.All(HasHidden));
    }

    private static bool HasHidden(ReportTable table) =>
        table.Rows.SelectMany(row => row).Any(cell => cell.Reason?.Kind == Survey.Analysis.Figures.ReasonKind.Hidden);

    private static Section Chapter(Report report, string id) => report.Sections.Single(section => section.Id == id);
}
