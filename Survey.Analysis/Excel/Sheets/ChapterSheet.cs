using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>A chapter's sheet: title, what it shows, what was found, and its tables below each other with their charts.</summary>
internal static class ChapterSheet
{
    public static void Write(Draft draft, Section section)
    {
        var tables = section.Tables.Select(table => IntervalColumns.Added(table, draft.Words)).ToList();
        var canvas = draft.Sheet(section.Sheet, section.Title, ColumnWidths.Of(tables));
        SheetHeader.LinkToContents(canvas, draft);
        if (section.Intro is { } intro)
        {
            canvas.Text(intro, Look.Note);
        }

        foreach (var finding in section.Findings)
        {
            canvas.Text(finding, Look.Finding, Look.FindingLine);
        }

        canvas.Next();
        foreach (var table in tables)
        {
            canvas.StartBlock();
            new TableBlock(draft, canvas, table).Write();
        }

        canvas.End();
    }
}
