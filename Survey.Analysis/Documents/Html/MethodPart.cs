using System.Xml.Linq;

namespace Survey.Analysis.Documents.Html;

/// <summary>The annex: what was asked of whom, and how the figures are computed.</summary>
internal static class MethodPart
{
    public const string AboutId = "about";

    public const string Id = "method";

    public static XElement Of(Guide guide) =>
        new(
            "section",
            Markup.Class("annex"),
            new XElement("h2", Markup.Id(AboutId), guide.Words.Text("document.about")),
            Markup.Facts(guide, guide.Report.About),
            new XElement("h2", Markup.Id(Id), guide.Report.MethodTitle),
            Markup.Facts(guide, guide.Report.Method),
            guide.Method.Select(table => ChapterPart.Block(guide, table))
        );
}
