using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Survey.Tests.Web;

/// <summary>A page parsed according to the HTML standard, and its faults.</summary>
internal sealed class Markup
{
    private static readonly string[] Referring =
    [
        "for",
        "form",
        "list",
        "headers",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-details",
        "aria-owns",
        "aria-errormessage",
    ];

    private readonly List<string> faults = [];

    public Markup(string html)
    {
        var parser = new HtmlParser();
        parser.Error += (_, error) => faults.Add(Told((HtmlErrorEvent)error, html));
        Document = parser.ParseDocument(html);
        faults.AddRange([.. Ids(), .. References(), .. Names(), .. Headings()]);
        if (string.IsNullOrWhiteSpace(Document.Title))
        {
            faults.Add("no title");
        }

        if (string.IsNullOrEmpty(Document.DocumentElement.GetAttribute("lang")))
        {
            faults.Add("no language");
        }
    }

    public IHtmlDocument Document { get; }

    /// <summary>Parse errors, and statements of the page about itself that are wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    private static string Told(HtmlErrorEvent error, string html) =>
        $"{(HtmlParseError)error.Code} at line {error.Position.Line}: {html.Split('\n')[error.Position.Line - 1].Trim()}";

    private IEnumerable<string> Ids() =>
        Document
            .QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(same => same.Count() > 1 || string.IsNullOrWhiteSpace(same.Key))
            .Select(same => $"{same.Count()} elements have the id '{same.Key}'");

    private IEnumerable<string> References()
    {
        var named = Referring
            .SelectMany(attribute =>
                Document.QuerySelectorAll($"[{attribute}]").SelectMany(element => element.GetAttribute(attribute)!.Split(' '))
            )
            .Concat(Document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]));
        return named.Distinct().Where(id => Document.GetElementById(id) is null).Select(id => $"nothing has the id '{id}'");
    }

    /// <summary>Elements without a role have no accessible name: screen readers ignore it.</summary>
    private IEnumerable<string> Names() =>
        Document
            .QuerySelectorAll("div, span, p, dl, code")
            .Where(element =>
                !element.HasAttribute("role") && (element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby"))
            )
            .Select(element => $"a {element.LocalName} has a name");

    private IEnumerable<string> Headings()
    {
        var levels = Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        if (levels.Count(level => level == 1) != 1)
        {
            yield return $"{levels.Count(level => level == 1)} headings of level 1";
        }
        // The error summary comes before the page's heading.
        var own = levels.SkipWhile(level => level != 1).ToList();
        foreach (var (before, after) in own.Zip(own.Skip(1)).Where(pair => pair.Second > pair.First + 1))
        {
            yield return $"a heading of level {after} under one of level {before}";
        }
    }
}
