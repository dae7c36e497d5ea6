using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Survey.Analysis.Documents.Html;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using Survey.Tests.Excel;

namespace Survey.Tests.Documents;

/// <summary>The guide as a page says what the report says, and is sound HTML that needs nothing else.</summary>
public sealed class HtmlGuideTests
{
    public static TheoryData<string> Kinds => GuideReports.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void EveryPage_IsValid_AndCompleteInItself(string kind)
    {
        var report = GuideReports.Cases[kind]();
        var page = Page(report);
        Assert.Equal(report.Language, page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src], [onclick], style[media]"));
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_ReachTheBrowserAsTheyAreWritten() =>
        Assert.Equal(
            File.ReadAllText(
                Path.Combine(Questionnaires.ProjectFolder.Root, "Survey.Analysis", "Documents", "Html", "guide.css")
            ),
            Page(GuideWorkbook.Report).QuerySelector("style")!.TextContent
        );

    [Theory, MemberData(nameof(Kinds))]
    public void HeadingsStepDown_OneLevelAtATime(string kind)
    {
        var levels = Page(GuideReports.Cases[kind]())
            .QuerySelectorAll("h1, h2, h3, h4")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void EveryTable_HasTheFiguresOfTheReport(string kind)
    {
        var report = GuideReports.Cases[kind]();
        var (page, figures) = (Page(report), new FigureText(report.Reasons));
        foreach (var table in report.Tables)
        {
            var (drawn, reading) = (page.GetElementById($"{table.Name}-caption")!.ParentElement!, ReadingTable.Of(table));
            Assert.Equal(
                reading.Rows.Select(row => reading.Headings.Select(heading => Sound(figures.Of(reading.At(row, heading))))),
                drawn.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent))
            );
            Assert.Equal(
                reading.Bases.Skip(1).Select(figures.Of),
                drawn.QuerySelectorAll("tfoot td").Select(cell => cell.TextContent)
            );
            Assert.Equal(reading.Headings.Count, Columns(drawn.QuerySelector("thead tr")!));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void EverySentence_StandsInItsChapter(string kind)
    {
        var report = GuideReports.Cases[kind]();
        var page = Page(report);
        foreach (var section in report.Sections)
        {
            var chapter = page.GetElementById(section.Id)!.ParentElement!;
            var text = chapter.TextContent;
            Assert.All(section.Findings, finding => Assert.Contains(Sound(finding.Text), text, StringComparison.Ordinal));
            Assert.All(section.Tables.Where(table => !table.IsMethod).SelectMany(table => table.Notes), note =>
                Assert.Contains(Sound(note), text, StringComparison.Ordinal)
            );
        }

        Assert.All(report.Summary.Findings.Concat(report.Summary.Lessons), finding =>
            Assert.Contains(
                Sound(finding.Text),
                page.GetElementById("summary")!.ParentElement!.TextContent,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void TheSameReport_IsTheSameBytes() =>
        Assert.Equal(Write(GuideWorkbook.Build("el")), Write(GuideWorkbook.Build("el")));

    internal static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        HtmlGuide.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>The page as a browser reads it; what a browser would have to forgive fails.</summary>
    private static IHtmlDocument Page(Report report) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(Write(report)));

    private static int Columns(IElement row) =>
        row.Children.Sum(cell => int.TryParse(cell.GetAttribute("colspan"), out var columns) ? columns : 1);

    private static string Sound(string text) => text.Replace("\u0001", "", StringComparison.Ordinal);
}
