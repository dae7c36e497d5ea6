using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A chapter's sheet: title, what it shows, what was found, what holds for all tables, and these below each other with their
/// charts.
/// </summary>
internal static class ChapterSheet
{
    public static void Write(WorkbookDraft draft, Section section)
    {
        var tables = section
            .Tables.Where(table => !table.IsMethod)
            .Select(table => IntervalColumns.Added(table, draft.Words))
            .ToList();
        var canvas = draft.Sheet(section.Sheet, section.Title, ChapterColumns.Of(tables, PageGeometry.BestWidth));
        SheetHeader.LinkToContents(canvas, draft);
        if (section.Intro is { } intro)
        {
            canvas.Text(intro, Look.Note);
        }

        foreach (var finding in section.Findings)
        {
            canvas.Text(finding.Text, Look.Finding, Look.FindingLine);
        }

        var shared = CommonNotes.Of(tables);
        foreach (var note in shared)
        {
            canvas.Text(note, Look.Note);
        }

        foreach (var table in section.LeftOut)
        {
            canvas.Text(draft.Words.Text("note.left_out", table.Title, table.Name, table.Reason), Look.Note);
        }

        canvas.Next();
        foreach (var table in tables)
        {
            canvas.StartBlock();
            new TableBlock(draft, canvas, table with { Notes = [.. table.Notes.Except(shared)] }).Write();
        }

        canvas.End();
    }
}
