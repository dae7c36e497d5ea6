using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadsheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using ReportCell = Survey.Analysis.Reports.Cell;

namespace Survey.Analysis.Excel;

/// <summary>
/// The raw answers, written element by element into a sheet that the workbook already has: a hundred thousand rows as
/// objects would take a gigabyte.
/// </summary>
internal static class AnswersSheet
{
    public const string Name = "Answers";

    /// <summary>The last row that a sheet of a workbook has.</summary>
    private const int LastRow = 1_048_576;

    public static void Stream(Stream workbook, AnswersTable answers)
    {
        workbook.Position = 0;
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var part = document.WorkbookPart!;
        var sheet = part.Workbook.Descendants<Sheet>().Single(candidate => candidate.Name == Name);
        var old = (WorksheetPart)part.GetPartById(sheet.Id!);
        part.DeletePart(old);
        var replacement = part.AddNewPart<WorksheetPart>();
        sheet.Id = part.GetIdOfPart(replacement);
        using var writer = OpenXmlWriter.Create(replacement);
        Write(writer, answers);
    }

    private static void Write(OpenXmlWriter writer, AnswersTable answers)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(FrozenHeader()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(Widths(answers.Columns));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. answers.Columns.Select(name => (ReportCell)name)]);
        var row = 2;
        foreach (var cells in answers.Rows.Take(LastRow - 1))
        {
            WriteRow(writer, row++, cells);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{CellName(answers.Columns.Count, row - 1)}" });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int row, IReadOnlyList<ReportCell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Number is { } number)
            {
                writer.WriteElement(new SpreadsheetCell
                {
                    CellReference = CellName(column + 1, row),
                    CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
                });
            }
            else if (cells[column].Text is { } text)
            {
                writer.WriteElement(TextCell(CellName(column + 1, row), text));
            }
        }

        writer.WriteEndElement();
    }

    private static SpreadsheetCell TextCell(string reference, string text) => new()
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(SheetText.Fitting(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static SheetView FrozenHeader() => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
    };

    private static Columns Widths(IReadOnlyList<string> names) => new(names.Select((name, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Math.Clamp(name.Length + 2, 9, 40),
        CustomWidth = true,
    }));

    private static string CellName(int column, int row) =>
        ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(column) + row.ToString(CultureInfo.InvariantCulture);
}
