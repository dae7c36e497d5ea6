using System.Xml.Linq;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Documents.Html;

/// <summary>The headings of a table, in two rows where columns have a heading in common.</summary>
internal static class TableHead
{
    public static IEnumerable<XElement> Of(ReadingTable reading)
    {
        var groups = HeadingGroup.Of(reading);
        if (reading.HasUpperHeadings)
        {
            foreach (var group in groups)
            {
                yield return new XElement("colgroup", new XAttribute("span", group.Headings.Count));
            }
        }

        yield return new XElement(
            "thead",
            new XElement("tr", groups.SelectMany(group => First(group, reading.HasUpperHeadings))),
            reading.HasUpperHeadings
                ? new XElement(
                    "tr",
                    groups.Where(group => group.Over is not null).SelectMany(group => group.Headings).Select(Plain)
                )
                : null
        );
    }

    private static List<XElement> First(HeadingGroup group, bool isTwoRows)
    {
        if (group.Over is { } over)
        {
            return
            [
                new XElement(
                    "th",
                    new XAttribute("scope", "colgroup"),
                    new XAttribute("colspan", group.Headings.Count),
                    Markup.Class("over"),
                    over
                ),
            ];
        }

        var headings = group.Headings.Select(Plain).ToList();
        if (isTwoRows)
        {
            headings.ForEach(heading => heading.Add(new XAttribute("rowspan", 2)));
        }

        return headings;
    }

    private static XElement Plain(ReadingHeading heading) =>
        new("th", new XAttribute("scope", "col"), heading.IsFigure ? Markup.Class("figure") : null, heading.Text);
}
