using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// The first sheet: the report on one printed page. On the left who was asked, what was found and what follows, on the right the
/// charts that show it; these draw the cells of the chapters.
/// </summary>
internal static class SummarySheet
{
    public const string Name = "Summary";

    private const double Label = 26;
    private const double Words = 78;
    private const double Gap = 2;
    private const double Chart = 84;
    private const int ChartColumn = 3;
    private const double ChartRow = 14; // points
    private const double ChartFrame = 62;
    private const double BetweenCharts = 10;

    /// <param name="draft">The workbook.</param>
    /// <returns>Places the charts, once the chapters have theirs.</returns>
    public static Action Write(WorkbookDraft draft)
    {
        var summary = draft.Report.Summary;
        var canvas = draft.Sheet(Name, summary.Title, new SheetColumns { Read = [Label, Words, Gap, Chart] });
        canvas.Sheet.Print = canvas.Sheet.Print with { FitsWidth = true, FitsHeight = true };
        SheetHeader.LinkToContents(canvas, draft);
        var top = canvas.Height;
        foreach (var fact in summary.Facts)
        {
            canvas.Put(0, new(Look.Label, fact.Label));
            canvas.Put(1, FactList.Value(fact.Value, draft.Report.Reasons));
            canvas.Next(SheetCanvas.Line * Lines(fact.Label, Label, fact.Value.Text ?? "", Words));
        }

        canvas.Next(Look.Gap);
        Sentences(canvas, summary.Findings.Select(finding => finding.Text), Look.Finding, Look.FindingLine);
        canvas.Next(Look.Gap);
        if (summary.LessonsIntro is { } intro)
        {
            Sentences(canvas, [intro], Look.TableTitle, Look.TableTitleLine);
        }

        Sentences(canvas, summary.Lessons.Select(lesson => lesson.Text), Look.Value, SheetCanvas.Line);
        var heights = summary.Figures.Select(Height).ToList();
        while (canvas.Height - top < heights.Sum())
        {
            canvas.Next();
        }

        canvas.End();
        return () => canvas.Sheet.Charts.AddRange(Charts(draft, canvas, summary, heights, top));
    }

    private static int Lines(string label, double labelWidth, string words, double width) =>
        Math.Max(TextLines.Of(label, labelWidth), TextLines.Of(words, width));

    private static void Sentences(SheetCanvas canvas, IEnumerable<string> sentences, CellStyle look, double line)
    {
        foreach (var sentence in sentences)
        {
            canvas.Merge(0, 2);
            canvas.Put(0, new(look, sentence));
            canvas.Next(line * TextLines.Of(sentence, (Label + Words) * SheetCanvas.Line / line));
        }
    }

    private static double Height(SummaryFigure figure) =>
        ChartFrame + (ChartRow * Math.Max(1, figure.Chart.Rows?.Count ?? figure.Table.Rows.Count)) + BetweenCharts;

    private static IEnumerable<SheetChart> Charts(
        WorkbookDraft draft,
        SheetCanvas canvas,
        ReportSummary summary,
        List<double> heights,
        double top
    )
    {
        foreach (var (figure, height) in summary.Figures.Zip(heights))
        {
            var (first, end) = (canvas.RowAt(top), canvas.RowAt(top + height - BetweenCharts));
            var room = new ChartRoom(figure.Chart, ChartColumn, 1, first, Math.Max(1, end - first), HasTitle: true);
            yield return room.Draw(draft.Places[figure.Table.Name], draft.Figures);
            top += height;
        }
    }
}
