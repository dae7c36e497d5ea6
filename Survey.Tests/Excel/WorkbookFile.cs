using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.Tests.Excel;

/// <summary>A written workbook, read with the OpenXML SDK.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly Dictionary<string, Dictionary<string, Cell>> cells = [];
    private readonly List<string> sharedTexts;

    public WorkbookFile(byte[] bytes)
    {
        Document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        sharedTexts = [.. Book.SharedStringTablePart?.SharedStringTable.Select(item => item.InnerText) ?? []];
        Tables = Book
            .WorksheetParts.SelectMany(part => part.TableDefinitionParts.Select(table => (part, table.Table)))
            .ToDictionary(pair => pair.Table.Name!.Value!, pair => (SheetName(pair.part), pair.Table));
    }

    public SpreadsheetDocument Document { get; }

    public WorkbookPart Book => Document.WorkbookPart!;

    public IReadOnlyDictionary<string, (string Sheet, Table Table)> Tables { get; }

    public IEnumerable<string> SheetNames => Book.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    public WorksheetPart Sheet(string name) =>
        (WorksheetPart)Book.GetPartById(Book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);

    public string SheetName(WorksheetPart part) =>
        Book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Id == Book.GetIdOfPart(part)).Name!.Value!;

    public IReadOnlyDictionary<string, Cell> Cells(string sheet)
    {
        if (!cells.TryGetValue(sheet, out var known))
        {
            cells[sheet] = known = Sheet(sheet).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        }

        return known;
    }

    /// <summary>A cell of an Excel table: row 0 is its header.</summary>
    public Cell CellOf(string table, int row, int column)
    {
        var (sheet, definition) = Tables[table];
        var (letters, first) = Split(definition.Reference!.Value!.Split(':')[0]);
        return Cells(sheet)[Letters(Number(letters) + column) + (first + row)];
    }

    public string Text(Cell cell) =>
        cell.DataType?.Value == CellValues.SharedString && cell.CellValue is not null
            ? sharedTexts[int.Parse(cell.CellValue!.Text)]
            : cell.InnerText;

    public IEnumerable<string> Texts(string sheet) => Cells(sheet).Values.Select(Text);

    public string FormatOf(Cell cell)
    {
        var styles = Book.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .Single(number => number.NumberFormatId!.Value == format.NumberFormatId!.Value)
            .FormatCode!.Value!;
    }

    public static (string Letters, int Row) Split(string reference)
    {
        var plain = reference.Replace("$", "");
        var letters = new string([.. plain.TakeWhile(char.IsLetter)]);
        return (letters, int.Parse(plain[letters.Length..]));
    }

    /// <summary>The place of a column, from 0.</summary>
    public static int Number(string letters) => letters.Aggregate(0, (number, letter) => (26 * number) + letter - 'A' + 1) - 1;

    public static string Letters(int column) =>
        (column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString()) + (char)('A' + (column % 26));

    public void Dispose() => Document.Dispose();
}
