using System.Xml.Linq;

namespace Survey.Analysis.Documents.Html;

/// <summary>What the guide is, when it was asked, and what must be said of its answers.</summary>
internal static class TitlePage
{
    public static XElement Of(Guide guide) =>
        new(
            "header",
            Markup.Class("title-page"),
            new XElement("h1", guide.Report.Title),
            guide.Period is { } period ? new XElement("p", Markup.Class("period"), period) : null,
            guide.Report.Notice is { } notice ? new XElement("p", Markup.Class("notice"), notice) : null
        );
}
