using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The numbered line at a table or a chart. The number is a field, so that it stays right where somebody adds one.</summary>
internal static class WordCaption
{
    private const char Place = '\uFFFC';

    public static W.Paragraph Of(WordDraft draft, GuideTable table) =>
        Of(draft, ("document.table", "Table", table.Number), Bookmark(table), table.Table.Title);

    public static W.Paragraph Of(WordDraft draft, GuideFigure figure) =>
        Of(
            draft,
            ("document.figure", "Figure", figure.Number),
            $"figure_{figure.Number}",
            figure.Chart.Title == figure.Table.Title ? figure.Chart.Axis : figure.Chart.Title
        );

    /// <summary>By which links name the table.</summary>
    public static string Bookmark(GuideTable table) => $"table_{table.Number}";

    private static W.Paragraph Of(WordDraft draft, (string Key, string Sequence, int Number) label, string bookmark, string text)
    {
        const string style = "CaptionLabel";
        var parts = draft.Guide.Words.Text(label.Key, Place).Split(Place);
        IEnumerable<OpenXmlElement> named =
        [
            WordText.Run(parts[0], style),
            .. WordText.Field(
                $"SEQ {label.Sequence} \\* ARABIC",
                WordText.Run(draft.Guide.Figures.Of((double)label.Number, Reports.Measure.Count), style)
            ),
            WordText.Run(parts[^1], style),
        ];
        return WordText.Paragraph("Caption", [.. draft.Bookmark(bookmark, named), WordText.Run($"  {text}")]);
    }
}
