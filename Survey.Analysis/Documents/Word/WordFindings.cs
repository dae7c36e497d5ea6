using Survey.Analysis.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>Sentences on what was found, each with a link to the table that it is read off.</summary>
internal static class WordFindings
{
    public static void Write(WordDraft draft, IReadOnlyList<Finding> findings, bool isOrdered = false)
    {
        foreach (var finding in findings)
        {
            var paragraph = WordText.Paragraph(
                isOrdered ? "ListNumber" : "ListBullet",
                WordText.Run(finding.Text),
                Source(draft, finding)
            );
            paragraph.ParagraphProperties!.Append(isOrdered ? WordNumbering.Ordered() : WordNumbering.Bullets());
            draft.Add(paragraph);
        }
    }

    private static W.Hyperlink? Source(WordDraft draft, Finding finding) =>
        draft.Guide.TableOf(finding) is { } table
            ? WordText.Link(WordCaption.Bookmark(table), WordText.Run($" {draft.Guide.NameOf(table)}", "Source"))
            : null;
}
