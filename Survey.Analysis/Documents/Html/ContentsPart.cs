using System.Xml.Linq;

namespace Survey.Analysis.Documents.Html;

/// <summary>The chapters, with links to them.</summary>
internal static class ContentsPart
{
    private const string Id = "contents";

    public static XElement Of(Guide guide) =>
        new(
            "nav",
            Markup.Class("contents"),
            new XAttribute("aria-labelledby", Id),
            new XElement("h2", Markup.Id(Id), guide.Words.Text("title.contents")),
            new XElement(
                "ul",
                Entry(SummaryPart.Id, "", guide.Report.Summary.Title),
                guide.Chapters.Select(chapter => Entry(chapter.Section.Id, guide.NumberOf(chapter), chapter.Section.Title)),
                Entry(MethodPart.AboutId, "", guide.Words.Text("document.about")),
                Entry(MethodPart.Id, "", guide.Report.MethodTitle)
            )
        );

    private static XElement Entry(string id, string number, string title) =>
        new("li", new XElement("span", Markup.Class("number"), number), Markup.Link(id, title));
}
