using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Excel.Sheets;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>
/// Writes a report as a workbook in the guide's shape: <c>Summary</c>, <c>About</c>, one sheet per section, <c>Answers</c>, <c>Codebook</c>,
/// <c>Method</c>. Figures are numbers with number formats; text is always a text cell, so that an answer that starts with
/// <c>=</c> never becomes a formula. The same report and answers give the same bytes.
/// </summary>
public static class ExcelReport
{
    private const int AnswersScale = 60; // percent

    /// <param name="report">The computed report.</param>
    /// <param name="answers">The answers themselves, codes only; of a report that hides small counts only their header is
    /// written. Null is a workbook without them.</param>
    /// <param name="target">Takes the file, from its beginning to its end; what it already holds stays before it.</param>
    /// <param name="labelled">The same answers in words, for a sheet of their own; null is none.</param>
    public static void Write(Report report, AnswersTable? answers, Stream target, AnswersTable? labelled = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var parts = Parts(report, answers, labelled).ToList();
        var draft = new WorkbookDraft(report);
        var pictures = SummarySheet.Write(draft);
        AboutSheet.Write(draft, parts);
        foreach (var section in report.Sections)
        {
            ChapterSheet.Write(draft, section);
        }

        pictures();

        parts.ForEach(part =>
            draft.Add(
                part.Sheet(
                    draft.Styles,
                    draft.Texts,
                    draft.Print(AnswersScale),
                    draft.Words.Text(part.Name == AnswersSheet.LabelsName ? "contents.labels" : "contents.answers"),
                    (printed, all) => draft.Words.Text("print.part", printed, all)
                )
            )
        );
        CodebookSheet.Write(draft);
        MethodSheet.Write(draft);
        WorkbookWriter.Write(target, report.Title, draft.Sheets, draft.Styles, draft.Texts);
    }

    /// <summary>Writes a workbook of the answers alone.</summary>
    /// <param name="answers">The answers themselves.</param>
    /// <param name="target">Takes the file.</param>
    public static void WriteAnswers(AnswersTable answers, Stream target)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (styles, texts, print) = (
            new StyleSheet(),
            new SharedTexts(),
            PrintSetup.Of(AnswersScale, AnswersSheet.Name, "{0} / {1}")
        );
        var sheets = AnswersPart
            .Of(answers, AnswersSheet.Name, withheld: null)
            .Select(part => part.Sheet(styles, texts, print, part.Name, (printed, all) => $"1-{printed} / {all}"))
            .ToList();
        WorkbookWriter.Write(target, AnswersSheet.Name, sheets, styles, texts);
    }

    private static IEnumerable<AnswersPart> Parts(Report report, AnswersTable? answers, AnswersTable? labelled)
    {
        if (answers is null)
        {
            return [];
        }

        var withheld = report.MinCell == 0 ? null : report.AnswersWithheld;
        var codes = AnswersPart.Of(answers, AnswersSheet.Name, withheld);
        return labelled is null || withheld is not null
            ? codes
            : codes.Concat(AnswersPart.Of(labelled, AnswersSheet.LabelsName, withheld));
    }
}
