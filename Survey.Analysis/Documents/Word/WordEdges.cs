using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>What stands above and below every page but the first: the title, and which page of how many.</summary>
internal static class WordEdges
{
    /// <summary>Stands for a number in a text until it is replaced.</summary>
    private const char Place = '\uFFFC';

    public static W.Header Header(Guide guide) => new(WordText.Paragraph("Header", guide.Report.Title));

    public static W.Footer Footer(Guide guide)
    {
        var parts = guide.Words.Text("print.pages", $"{Place}1", $"{Place}2").Split(Place);
        var content = parts.SelectMany(
            (part, index) =>
                index == 0
                    ? [WordText.Run(part)]
                    : (IEnumerable<OpenXmlElement>)
                        [.. WordText.Field(part[0] == '1' ? "PAGE" : "NUMPAGES", WordText.Run("1")), WordText.Run(part[1..])]
        );
        var paragraph = WordText.Paragraph("Footer", [.. content]);
        paragraph.ParagraphProperties!.Append(new W.Justification { Val = W.JustificationValues.Right });
        return new(paragraph);
    }
}
