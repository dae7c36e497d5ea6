using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reading;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>What was asked of whom and when, and a link to every other sheet with what stands there.</summary>
internal static class AboutSheet
{
    public const string Name = "About";

    public static void Write(WorkbookDraft draft, IEnumerable<AnswersPart> answers)
    {
        var canvas = draft.Sheet(Name, draft.Report.Title, FactList.Columns);
        canvas.Next();
        FactList.Write(canvas, draft.Report.About, draft.Report.Reasons);
        canvas.StartBlock();
        canvas.Next();
        canvas.Text(draft.Words.Text("title.contents"), Look.TableTitle, Look.TableTitleLine);
        foreach (var (sheet, text) in Contents(draft, answers))
        {
            WriteLink(canvas, sheet, text);
        }

        canvas.End();
    }

    private static IEnumerable<(string Sheet, string Text)> Contents(WorkbookDraft draft, IEnumerable<AnswersPart> answers) =>
        [
            (SummarySheet.Name, draft.Report.Summary.Title),
            .. draft.Report.Sections.Select(section => (section.Sheet, section.Title)),
            .. answers.Select(part =>
                (part.Name, draft.Words.Text(part.Name == AnswersSheet.LabelsName ? "contents.labels" : "contents.answers"))
            ),
            ("Codebook", draft.Report.Codebook.Title),
            ("Method", draft.Report.MethodTitle),
        ];

    private static void WriteLink(SheetCanvas canvas, string sheet, string text)
    {
        canvas.Link(0, sheet, sheet);
        canvas.Merge(1, FactList.Columns.Read.Count - 2);
        canvas.Put(1, new(Look.Value, text));
        canvas.Next(SheetCanvas.Line * TextLines.Of(text, FactList.ValueWidth));
    }
}
