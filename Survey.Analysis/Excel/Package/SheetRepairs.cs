using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.Analysis.Excel.Package;

/// <summary>Puts in order what the library that drew the sheets writes differently from Excel.</summary>
internal static partial class SheetRepairs
{
    private const uint FirstOwnFormat = 164;
    private const uint LastColumn = 16383; // from 0

    public static void Apply(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart!; // every saved workbook has one
        foreach (var sheet in workbook.WorksheetParts.Select(part => part.Worksheet))
        {
            foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellValue is null))
            {
                cell.DataType = null;
            }

            foreach (var row in sheet.Descendants<RowBreaks>().SelectMany(breaks => breaks.Elements<Break>()))
            {
                row.Max = LastColumn;
            }
        }

        foreach (var name in workbook.Workbook.Descendants<DefinedName>())
        {
            name.Text = WholeRowsOrColumns().Replace(name.Text, "$$$1:$$$2");
        }

        RemoveEmptyFormats(workbook.WorkbookStylesPart!.Stylesheet.NumberingFormats);
    }

    /// <summary>Formats below 164 are Excel's own and are not defined again.</summary>
    private static void RemoveEmptyFormats(NumberingFormats? formats)
    {
        foreach (var format in formats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId! < FirstOwnFormat).ToList() ?? [])
        {
            format.Remove();
            formats!.Count = (uint)formats.ChildElements.Count;
        }
    }

    /// <summary>Titles to repeat are whole rows or columns, which Excel wants with dollar signs.</summary>
    [GeneratedRegex(@"(?<=!)([A-Z]+|\d+):([A-Z]+|\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeRowsOrColumns();
}
