using System.Xml.Linq;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents.Html;

/// <summary>What the browser must know of the page: its title, how it looks, and that it may fetch nothing.</summary>
internal static class PageHead
{
    private const string FetchesNothing = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly Lazy<string> Styles = new(ReadStyles);

    public static XElement Of(Report report) =>
        new(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            Named("viewport", "width=device-width, initial-scale=1"),
            Named("color-scheme", "light dark"),
            Named("generator", "SkillsSurvey"),
            new XElement(
                "meta",
                new XAttribute("http-equiv", "Content-Security-Policy"),
                new XAttribute("content", FetchesNothing)
            ),
            new XElement("title", report.Title),
            new XElement("style", Styles.Value)
        );

    private static XElement Named(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static string ReadStyles()
    {
        using var reader = new StreamReader(
            typeof(PageHead).Assembly.GetManifestResourceStream("Survey.Analysis.Documents.Html.guide.css")!
        );
        return reader.ReadToEnd();
    }
}
