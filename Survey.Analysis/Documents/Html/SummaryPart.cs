using System.Xml.Linq;

namespace Survey.Analysis.Documents.Html;

/// <summary>The report on one page.</summary>
internal static class SummaryPart
{
    public const string Id = "summary";

    public static XElement Of(Guide guide)
    {
        var summary = guide.Report.Summary;
        return new(
            "section",
            Markup.Class("summary"),
            new XElement("h2", Markup.Id(Id), summary.Title),
            Markup.Facts(guide, summary.Facts),
            Markup.Findings(guide, summary.Findings),
            new XElement(
                "div",
                Markup.Class("panels"),
                guide.Summary.Select(figure => FigurePart.Small(guide, figure, $"{Id}-{figure.Table.Name}")),
                Lessons(guide)
            )
        );
    }

    private static XElement? Lessons(Guide guide) =>
        guide.Report.Summary.LessonsIntro is { } intro
            ? new("div", new XElement("h3", intro), Markup.Findings(guide, guide.Report.Summary.Lessons, "ol"))
            : null;
}
