namespace Survey.Analysis.Documents.Word;

/// <summary>A chapter below its heading: what it shows, what was found, and its tables with their charts.</summary>
internal static class WordChapter
{
    public static void Write(WordDraft draft, GuideChapter chapter)
    {
        if (chapter.Section.Intro is { } intro)
        {
            draft.Add(WordText.Paragraph("Lead", intro));
        }

        WordFindings.Write(draft, chapter.Section.Findings);
        WriteNotes(draft, chapter.Notes);
        foreach (var table in chapter.Tables)
        {
            WriteTable(draft, table);
        }
    }

    /// <summary>A table with its charts above and its notes below.</summary>
    public static void WriteTable(WordDraft draft, GuideTable table)
    {
        draft.Add(WordText.Paragraph("Heading2", table.Table.Title));
        foreach (var figure in table.Figures)
        {
            draft.Add(figure);
            draft.Add(WordCaption.Of(draft, figure));
        }

        draft.Add(WordCaption.Of(draft, table), new WordTable(draft.Guide, table).Draw());
        WriteNotes(draft, table.Notes.Count > 0 ? table.Notes : [""]);
    }

    private static void WriteNotes(WordDraft draft, IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            draft.Add(WordText.Paragraph("Note", note));
        }
    }
}
