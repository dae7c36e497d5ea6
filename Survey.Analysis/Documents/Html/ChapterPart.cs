using System.Xml.Linq;

namespace Survey.Analysis.Documents.Html;

/// <summary>A chapter: what it shows, what was found, and its tables with their charts.</summary>
internal static class ChapterPart
{
    public static XElement Of(Guide guide, GuideChapter chapter) =>
        new(
            "section",
            Markup.Class("chapter"),
            new XElement(
                "h2",
                Markup.Id(chapter.Section.Id),
                new XElement("span", Markup.Class("number"), guide.NumberOf(chapter)),
                " ",
                chapter.Section.Title
            ),
            chapter.Section.Intro is { } intro ? new XElement("p", Markup.Class("lead"), intro) : null,
            Markup.Findings(guide, chapter.Section.Findings),
            chapter.Notes.Select(note => new XElement("p", Markup.Class("note for-all"), note)),
            chapter.Tables.Select(table => Block(guide, table))
        );

    /// <summary>A table with its charts above and its notes below.</summary>
    public static XElement Block(Guide guide, GuideTable table) =>
        new(
            "section",
            Markup.Class("block"),
            new XElement("h3", Markup.Id(table.Table.Name), table.Table.Title),
            table.Figures.Select((figure, place) => FigurePart.Of(guide, figure, $"{table.Table.Name}-{place + 1}")),
            PageTable.Of(guide, table),
            table.Notes.Select(note => new XElement("p", Markup.Class("note"), note))
        );
}
