using DocumentFormat.OpenXml;
using Survey.Analysis.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The parts of the document in their order: title page, contents, summary, chapters, method.</summary>
internal static class WordParts
{
    public static void Write(WordDraft draft)
    {
        var (guide, headings) = (draft.Guide, WordHeading.Of(draft.Guide));
        WriteTitle(draft);
        WriteContents(draft, headings);
        draft.Add(headings[0].Draw(draft, startsPage: true));
        WriteSummary(draft);
        foreach (var chapter in guide.Chapters)
        {
            draft.Add(headings[chapter.Number].Draw(draft, startsPage: chapter.Number == 1));
            WordChapter.Write(draft, chapter);
        }

        WriteFacts(draft, headings[^2], guide.Report.About, startsPage: true);
        WriteFacts(draft, headings[^1], guide.Report.Method, startsPage: false);
        foreach (var table in guide.Method)
        {
            WordChapter.WriteTable(draft, table);
        }
    }

    private static void WriteTitle(WordDraft draft)
    {
        var guide = draft.Guide;
        draft.Add(
            WordText.Paragraph("Title", guide.Report.Title),
            guide.Period is { } period ? WordText.Paragraph("Subtitle", period) : null,
            guide.Report.Notice is { } notice ? WordText.Paragraph("Notice", notice) : null
        );
    }

    /// <summary>
    /// The contents are a field, with its entries already in place. Page numbers come with the first update, since only the program
    /// that lays out the pages knows them.
    /// </summary>
    private static void WriteContents(WordDraft draft, IReadOnlyList<WordHeading> headings)
    {
        var title = WordText.Paragraph("TOCHeading", draft.Guide.Words.Text("title.contents"));
        title.ParagraphProperties!.Append(new W.PageBreakBefore());
        draft.Add(title);
        IEnumerable<OpenXmlElement> start =
        [
            WordText.FieldStart(),
            WordText.Instruction("TOC \\o \"1-1\" \\h \\z \\u"),
            WordText.FieldMiddle(),
        ];
        foreach (var heading in headings)
        {
            draft.Add(
                heading.Entry(
                    draft.Guide,
                    heading.Place == 1 ? start : [],
                    heading.Place == headings.Count ? [WordText.FieldEnd()] : []
                )
            );
        }
    }

    private static void WriteSummary(WordDraft draft)
    {
        var (guide, summary) = (draft.Guide, draft.Guide.Report.Summary);
        draft.Add(WordFacts.Of(guide, summary.Title, summary.Facts), WordText.Paragraph("Note", ""));
        WordFindings.Write(draft, summary.Findings);
        if (summary.LessonsIntro is { } intro)
        {
            draft.Add(WordText.Paragraph("Heading3", intro));
        }

        WordFindings.Write(draft, summary.Lessons, isOrdered: true);
        foreach (var figure in guide.Summary)
        {
            draft.Add(figure);
            draft.Add(WordCaption.Of(draft, figure));
        }
    }

    private static void WriteFacts(WordDraft draft, WordHeading heading, IReadOnlyList<Fact> facts, bool startsPage) =>
        draft.Add(
            heading.Draw(draft, startsPage),
            WordFacts.Of(draft.Guide, heading.Text, facts),
            WordText.Paragraph("Note", "")
        );
}
