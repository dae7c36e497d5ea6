using System.Xml.Linq;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents.Html;

/// <summary>Attributes and elements that several parts of the page have.</summary>
internal static class Markup
{
    public static XAttribute Class(string name) => new("class", name);

    public static XAttribute Id(string id) => new("id", id);

    public static XElement Link(string id, string text) => new("a", new XAttribute("href", $"#{id}"), text);

    public static XElement Hidden(string text) => new("span", Class("visually-hidden"), text);

    /// <summary>Sentences on what was found, each with a link to the table that it is read off.</summary>
    public static XElement? Findings(Guide guide, IReadOnlyList<Finding> findings, string list = "ul") =>
        findings.Count == 0
            ? null
            : new XElement(
                list,
                Class("findings"),
                findings.Select(finding => new XElement(
                    "li",
                    finding.Text,
                    guide.TableOf(finding) is { } table
                        ? new XElement("span", Class("source"), " ", Link(table.Table.Name, guide.NameOf(table)))
                        : null
                ))
            );

    public static XElement Facts(Guide guide, IEnumerable<Fact> facts) =>
        new(
            "dl",
            Class("facts"),
            facts.Select(fact => new XElement("div", new XElement("dt", fact.Label), new XElement("dd", guide.Said(fact))))
        );
}
