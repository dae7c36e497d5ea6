using Survey.Analysis.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>Facts, a line each: what, and its value or explanation.</summary>
internal static class WordFacts
{
    private const int LabelWidth = 2700;

    public static W.Table Of(Guide guide, string title, IReadOnlyList<Fact> facts)
    {
        int[] widths = [LabelWidth, WordPage.TextWidth - LabelWidth];
        var table = WordTable.Empty(widths, title, hasHead: false);
        foreach (var fact in facts)
        {
            table.Append(
                new W.TableRow(
                    new W.TableRowProperties(new W.CantSplit()),
                    WordTable.Cell(widths[0], WordText.Paragraph("TableText", fact.Label)),
                    WordTable.Cell(widths[1], WordText.Paragraph("TableText", guide.Said(fact)))
                )
            );
        }

        return table;
    }
}
