using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.Analysis.Excel.Package;

/// <summary>Finds the sheets of a saved workbook.</summary>
internal static class SheetParts
{
    public static WorksheetPart Of(SpreadsheetDocument document, string name)
    {
        var workbook = document.WorkbookPart!; // every saved workbook has one
        return (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);
    }
}
