using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>
/// Writes a report as a workbook in the guide's shape: <c>About</c>, a sheet a section, <c>Answers</c>, <c>Codebook</c>,
/// <c>Method</c>. Figures are numbers with number formats; text is always a text cell, so that an answer that starts with
/// <c>=</c> never becomes a formula.
/// </summary>
public static class ExcelReport
{
    /// <param name="report">The computed report.</param>
    /// <param name="answers">The answers themselves, codes only; of a report that hides small counts only their header is written.</param>
    /// <param name="target">A stream that can be read, written and sought.</param>
    public static void Write(Report report, AnswersTable answers, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(answers);
        using (var workbook = new XLWorkbook())
        {
            workbook.Properties.Title = report.Title;
            FactSheet.Write(workbook, "About", report.Title, report.Notice, report.About);
            foreach (var section in report.Sections)
            {
                SectionSheet.Write(workbook, section, report);
            }

            workbook.Worksheets.Add(AnswersSheet.Name);
            CodebookSheet.Write(workbook, report);
            FactSheet.Write(workbook, "Method", report.MethodTitle, report.Notice, report.Method);
            workbook.SaveAs(target);
        }

        AnswersSheet.Stream(target, report.MinCell == 0 ? answers : answers with { Rows = [[report.AnswersWithheld]] });
    }

    /// <summary>Writes a workbook of the answers alone.</summary>
    /// <param name="answers">The answers themselves, codes only.</param>
    /// <param name="target">A stream that can be read, written and sought.</param>
    public static void WriteAnswers(AnswersTable answers, Stream target)
    {
        ArgumentNullException.ThrowIfNull(answers);
        using (var workbook = new XLWorkbook())
        {
            workbook.Worksheets.Add(AnswersSheet.Name);
            workbook.SaveAs(target);
        }

        AnswersSheet.Stream(target, answers);
    }
}
