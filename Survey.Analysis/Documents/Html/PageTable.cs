using System.Xml.Linq;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Documents.Html;

/// <summary>
/// A table as people read it, with headings that programs which read aloud can follow. What is too wide for a screen is scrolled.
/// </summary>
internal static class PageTable
{
    private const int ManyColumns = 7;

    public static XElement Of(Guide guide, GuideTable table)
    {
        var caption = $"{table.Table.Name}-caption";
        return new(
            "div",
            Markup.Class("scroll"),
            new XAttribute("tabindex", "0"),
            new XAttribute("role", "group"),
            new XAttribute("aria-labelledby", caption),
            new XElement(
                "table",
                table.Reading.Headings.Count >= ManyColumns ? Markup.Class("many") : null,
                new XElement(
                    "caption",
                    Markup.Id(caption),
                    new XElement("b", guide.NameOf(table)),
                    Markup.Hidden($" {table.Table.Title}")
                ),
                TableHead.Of(table.Reading),
                new XElement("tbody", table.Reading.Rows.Select(row => Row(guide, table, row))),
                Bases(guide, table.Reading)
            )
        );
    }

    private static XElement Row(Guide guide, GuideTable table, int row) =>
        new(
            "tr",
            table.IsFirstNet(row) ? Markup.Class("net first")
                : table.Reading.IsNet(row) ? Markup.Class("net")
                : null,
            table.Reading.Headings.Select(
                (heading, place) => Cell(guide, table.Reading.At(row, heading), isLabel: place == table.LabelPlace)
            )
        );

    private static XElement Cell(Guide guide, ReadingCell cell, bool isLabel) =>
        isLabel ? new("th", new XAttribute("scope", "row"), Markup.Class("label"), guide.Figures.Of(cell))
        : cell.Value.Reason is not null ? new("td", Markup.Class("reason"), guide.Figures.Of(cell))
        : new("td", cell.IsFigure ? Markup.Class("figure") : null, guide.Figures.Of(cell));

    private static XElement? Bases(Guide guide, ReadingTable reading) =>
        reading.Bases.Count == 0
            ? null
            : new XElement(
                "tfoot",
                new XElement(
                    "tr",
                    new XElement("th", new XAttribute("scope", "row"), guide.Words.Heading("base")),
                    reading.Bases.Skip(1).Select(@base => Cell(guide, @base, isLabel: false))
                )
            );
}
