using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The document while it is drawn: its body from the top, and the charts that it refers to.</summary>
internal sealed class WordDraft(Guide guide)
{
    private readonly List<WordChart> charts = [];
    private int bookmarks;

    public Guide Guide => guide;

    public W.Body Body { get; } = new();

    /// <summary>In the order in which they appear.</summary>
    public IReadOnlyList<WordChart> Charts => charts;

    public void Add(params OpenXmlElement?[] elements) => Body.Append(elements.OfType<OpenXmlElement>());

    /// <summary>Text that links can lead to.</summary>
    /// <param name="name">Unique in the document.</param>
    /// <param name="content">The text.</param>
    public IEnumerable<OpenXmlElement> Bookmark(string name, params IEnumerable<OpenXmlElement> content)
    {
        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = id, Name = name }, .. content, new W.BookmarkEnd { Id = id }];
    }

    public void Add(GuideFigure figure)
    {
        var chart = new WordChart(guide, figure, charts.Count + 1);
        charts.Add(chart);
        Add(chart.Paragraph());
    }
}
