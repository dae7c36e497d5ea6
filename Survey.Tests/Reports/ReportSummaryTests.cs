using Survey.Analysis.Reports;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;

namespace Survey.Tests.Reports;

/// <summary>The report on one page.</summary>
public sealed class ReportSummaryTests
{
    [Fact]
    public void Facts_SayWhatWasAskedWhenAndOfHowManyInEachGroup()
    {
        var facts = GuideWorkbook.Build("en").Summary.Facts.ToDictionary(fact => fact.Key, fact => fact.Value);
        Assert.Equal("Digital skills in museums", facts["title"].Text);
        Assert.Equal(24, facts["respondents"].Number);
        Assert.Equal("Greece: 6, Italy: 6, Spain: 6, Netherlands: 6", facts["groups"].Text);
    }

    [Fact]
    public void Summary_HasFindingsFiguresAndTheFiveLessonsInOrderOfNeed_InEveryLanguage()
    {
        foreach (var report in TextCatalogue.Languages.Select(language => GuideWorkbook.Build(language)))
        {
            Assert.InRange(report.Summary.Findings.Count, 8, 10);
            Assert.InRange(report.Summary.Figures.Count, 2, 3);
            var lessons = report
                .Tables.Single(table => table.Name == "t_lessons")
                .Rows.Where(row => row[0].Text != "lesson_0")
                .Select(row => row[1].Text!)
                .ToList();
            Assert.Equal(lessons.Count, report.Summary.Lessons.Count);
            Assert.All(lessons.Zip(report.Summary.Lessons), pair =>
                Assert.StartsWith(pair.First, pair.Second.Text, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Findings_AreThoseOfThePlanInItsOrder_AndChartsAreItsOwn()
    {
        var summary = GuideWorkbook.Build("en").Summary;
        string[] beginnings =
        [
            "83.3% of respondents see a gap",
            "79.2% of respondents cannot build a website",
            "75.0% of",
            "70.8% of",
            "33.3% of",
        ];
        Assert.All(beginnings.Zip(summary.Findings), pair =>
            Assert.StartsWith(pair.First, pair.Second.Text, StringComparison.Ordinal)
        );
        Assert.Equal(["t_digital_gap", "t_gap_advanced", "t_lessons"], summary.Figures.Select(figure => figure.Table.Name));
        Assert.Equal("Foundations of digital marketing", summary.Lessons[0].Text.Split(':')[0]);
        Assert.Equal(5, summary.Lessons.Count);
    }

    [Fact]
    public void WithHiddenCounts_NoOrderAndNoGroupsAreSaid()
    {
        var folder = Example.DigitalSkills();
        var summary = ReportBuilder.Build(folder, Example.Guide(folder.Questionnaire), new ReportOptions { MinCell = 7 }).Summary;
        Assert.DoesNotContain(summary.Facts, fact => fact.Key == "groups");
        Assert.Empty(summary.Lessons);
    }

    [Fact]
    public void TableOfFindings_HasEverySentenceInOrder()
    {
        var report = GuideWorkbook.Build("en");
        string[] sentences =
        [
            .. report.Summary.Findings.Concat(report.Summary.Lessons).Select(finding => finding.Text),
            .. report.Sections.SelectMany(section => section.Findings).Select(finding => finding.Text),
        ];
        Assert.Equal(["chapter", "order", "text", "table"], report.Findings.Columns.Select(column => column.Name));
        Assert.Equal(sentences, report.Findings.Rows.Select(row => row[2].Text));
        Assert.Equal(
            ["summary", "gap"],
            report.Findings.Rows.Select(row => row[0].Text).Where(chapter => chapter is "summary" or "gap").Distinct()
        );
        Assert.Contains(report.Method, fact => fact.Key == "net");
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        Assert.Contains("t_findings", workbook.Tables.Keys);
    }
}
