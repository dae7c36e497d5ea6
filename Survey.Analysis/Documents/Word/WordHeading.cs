using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The headings of parts, which the contents name.</summary>
/// <param name="Place">Among them, from 1.</param>
/// <param name="Number">Of a chapter; null of other parts.</param>
/// <param name="Text">Of the heading.</param>
internal sealed record WordHeading(int Place, int? Number, string Text)
{
    /// <summary>In the order of the document.</summary>
    public static IReadOnlyList<WordHeading> Of(Guide guide)
    {
        IEnumerable<(int? Number, string Text)> all =
        [
            (null, guide.Report.Summary.Title),
            .. guide.Chapters.Select(chapter => ((int?)chapter.Number, chapter.Section.Title)),
            (null, guide.Words.Text("document.about")),
            (null, guide.Report.MethodTitle),
        ];
        return [.. all.Select((heading, place) => new WordHeading(place + 1, heading.Number, heading.Text))];
    }

    public string Bookmark => string.Create(CultureInfo.InvariantCulture, $"_Toc{Place:000000000}");

    /// <param name="draft">The document.</param>
    /// <param name="startsPage">Whether it stands at the top of a page.</param>
    public W.Paragraph Draw(WordDraft draft, bool startsPage)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Heading1" });
        if (startsPage)
        {
            properties.Append(new W.PageBreakBefore());
        }

        if (Number is not null)
        {
            properties.Append(WordNumbering.Chapters());
        }

        return new W.Paragraph([properties, .. draft.Bookmark(Bookmark, [WordText.Run(Text)])]);
    }

    /// <summary>Its line in the contents.</summary>
    /// <param name="guide">The document.</param>
    /// <param name="before">What stands before the link.</param>
    /// <param name="after">What stands behind it.</param>
    public W.Paragraph Entry(Guide guide, IEnumerable<OpenXmlElement> before, IEnumerable<OpenXmlElement> after)
    {
        var number = Number is { } chapter ? guide.Figures.Of((double)chapter, Reports.Measure.Count) : "";
        return WordText.Paragraph(
            "TOC1",
            [.. before, WordText.Link(Bookmark, WordText.Run(number), WordText.Tab(), WordText.Run(Text)), .. after]
        );
    }
}
