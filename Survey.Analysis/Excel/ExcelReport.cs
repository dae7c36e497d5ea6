using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Excel.Package;
using Survey.Analysis.Excel.Sheets;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>
/// Writes a report as a workbook in the guide's shape: <c>About</c>, a sheet a section, <c>Answers</c>, <c>Codebook</c>,
/// <c>Method</c>. Figures are numbers with number formats; text is always a text cell, so that an answer that starts with
/// <c>=</c> never becomes a formula. The same report and answers give the same bytes.
/// </summary>
public static class ExcelReport
{
    /// <param name="report">The computed report.</param>
    /// <param name="answers">The answers themselves, codes only; of a report that hides small counts only their header is written.</param>
    /// <param name="target">Takes the file; what it already holds stays before it.</param>
    /// <param name="labelled">The same answers in words, for a sheet of their own; null is none.</param>
    public static void Write(Report report, AnswersTable answers, Stream target, AnswersTable? labelled = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(answers);
        var withheld = report.MinCell == 0 ? null : report.AnswersWithheld;
        List<AnswersPart> parts = [.. AnswersPart.Of(answers, AnswersSheet.Name, withheld)];
        if (labelled is not null && withheld is null)
        {
            parts.AddRange(AnswersPart.Of(labelled, AnswersSheet.LabelsName, withheld));
        }

        using var workbook = new XLWorkbook();
        var draft = new Draft(workbook, report);
        AboutSheet.Write(draft, parts);
        foreach (var section in report.Sections)
        {
            ChapterSheet.Write(draft, section);
        }

        AddSheets(workbook, parts, report.Title, draft.Words.Text("print.pages"));
        CodebookSheet.Write(draft);
        MethodSheet.Write(draft);
        Save(workbook, target, report.Title, parts, document => SavedWorkbook.Complete(document, draft));
    }

    /// <summary>Writes a workbook of the answers alone.</summary>
    /// <param name="answers">The answers themselves.</param>
    /// <param name="target">Takes the file.</param>
    public static void WriteAnswers(AnswersTable answers, Stream target)
    {
        ArgumentNullException.ThrowIfNull(answers);
        List<AnswersPart> parts = [.. AnswersPart.Of(answers, AnswersSheet.Name, withheld: null)];
        using var workbook = new XLWorkbook();
        AddSheets(workbook, parts, AnswersSheet.Name, "{0} / {1}");
        Save(workbook, target, AnswersSheet.Name, parts, _ => { });
    }

    private static void AddSheets(XLWorkbook workbook, IEnumerable<AnswersPart> parts, string title, string pages)
    {
        foreach (var part in parts)
        {
            AnswersPart.AddSheet(workbook, part, title, pages);
        }
    }

    private static void Save(
        XLWorkbook workbook, Stream target, string title, IReadOnlyList<AnswersPart> parts, Action<SpreadsheetDocument> complete)
    {
        using var draft = new MemoryStream();
        workbook.SaveAs(draft, new SaveOptions { ConsolidateConditionalFormatRanges = false, ConsolidateDataValidationRanges = false, ValidatePackage = false });
        Dictionary<string, Action<Stream>> streamed;
        using (var document = SpreadsheetDocument.Open(draft, isEditable: true))
        {
            complete(document);
            SheetRepairs.Apply(document);
            DocumentProperties.Write(document, title);
            streamed = parts.ToDictionary(part => part.PathIn(document), part => part.Writer(document));
        }

        PackageCopy.Write(draft, target, streamed);
    }
}
