using Survey.Analysis.Excel.Layout;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The first sheet: the report on one page.</summary>
internal static class SummarySheet
{
    public const string Name = "Summary";

    public static void Write(WorkbookDraft draft)
    {
        var summary = draft.Report.Summary;
        var canvas = draft.Sheet(Name, summary.Title, FactList.Widths);
        SheetHeader.LinkToContents(canvas, draft);
        FactList.Write(canvas, summary.Facts, draft.Report.Reasons);
        canvas.Next();
        foreach (var finding in summary.Findings)
        {
            canvas.Text(finding.Text, Look.Finding, Look.FindingLine);
        }

        canvas.Next();
        if (summary.LessonsIntro is { } intro)
        {
            canvas.Text(intro, Look.TableTitle, Look.TableTitleLine);
        }

        foreach (var lesson in summary.Lessons)
        {
            canvas.Text(lesson.Text, Look.Value);
        }

        canvas.End();
    }
}
