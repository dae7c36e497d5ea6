using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Package;
using Survey.Analysis.Excel.Sheets;

namespace Survey.Analysis.Excel.Answers;

/// <summary>A sheet of answers: an empty sheet of the workbook is its model, and its content is streamed when the file is written.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Answers">What is written.</param>
/// <param name="First">The first respondent of the sheet.</param>
/// <param name="Withheld">Why the answers are left out; null where they are not.</param>
internal sealed record AnswersPart(string Name, AnswersTable Answers, int First, string? Withheld)
{
    private const int PrintScale = 60;

    /// <summary>As many as the answers take.</summary>
    public static IEnumerable<AnswersPart> Of(AnswersTable answers, string name, string? withheld) =>
        AnswersSheet.Names(withheld is null ? answers.Respondents : 0, name)
            .Select((sheet, i) => new AnswersPart(sheet, answers, i * AnswersSheet.RowsInSheet, withheld));

    /// <summary>The empty sheet that gives the answers their place, the style of their header and their print set-up.</summary>
    public static void AddSheet(XLWorkbook workbook, AnswersPart part, string title, string pages)
    {
        var sheet = workbook.Worksheets.Add(part.Name);
        sheet.Cell(1, 1).Style.Font.Bold = true;
        PrintSetup.Apply(sheet.PageSetup, PrintScale, title, pages);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
    }

    /// <summary>The part's name in the archive.</summary>
    public string PathIn(SpreadsheetDocument document) => SheetParts.Of(document, Name).Uri.OriginalString.TrimStart('/');

    public Action<Stream> Writer(SpreadsheetDocument document)
    {
        var model = SheetParts.Of(document, Name).Worksheet;
        var style = model.Descendants<Cell>().First().StyleIndex?.Value ?? 0;
        var look = new AnswersLook(style, string.Concat(model.Elements()
            .Where(element => element is PageMargins or PageSetup or HeaderFooter).Select(element => element.OuterXml)));
        return Withheld is { } reason
            ? target => AnswersSheet.WriteWithheld(target, Answers, reason, look)
            : target => AnswersSheet.Write(target, Answers, First, look);
    }
}
