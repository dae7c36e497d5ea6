using System.Text;
using System.Xml;
using System.Xml.Linq;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents.Html;

/// <summary>
/// Writes a report as one page that can be read, sent and printed: no script, nothing that is fetched from elsewhere, charts as
/// drawings in the page. The same report gives the same bytes.
/// </summary>
public static class HtmlGuide
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    /// <param name="report">The computed report.</param>
    /// <param name="target">Takes the page.</param>
    public static void Write(Report report, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(target);
        var guide = new Guide(report);
        var page = new XElement("html", new XAttribute("lang", report.Language), PageHead.Of(report), Body(guide));
        HtmlRules.Apply(page);
        using var writer = XmlWriter.Create(target, Settings);
        writer.WriteDocType("html", pubid: null, sysid: null, subset: null);
        page.WriteTo(writer);
    }

    private static XElement Body(Guide guide) =>
        new(
            "body",
            TitlePage.Of(guide),
            ContentsPart.Of(guide),
            new XElement(
                "main",
                SummaryPart.Of(guide),
                guide.Chapters.Select(chapter => ChapterPart.Of(guide, chapter)),
                MethodPart.Of(guide)
            )
        );
}
