using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Survey.Tests.Excel;

/// <summary>
/// What people read on a sheet stands on the left and is printed; the Excel tables stand to the right, folded away. What is read
/// refers to the tables, so that the two cannot differ.
/// </summary>
public sealed class ReadingBlockTests
{
    [Fact]
    public void EveryFigureThatIsRead_IsAReferenceToItsTable()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var compared = 0;
        foreach (var table in GuideWorkbook.Report.Tables.Where(table => !table.ReadsAsPicture))
        {
            var read = ReadingTable.Of(table);
            var (sheet, definition) = workbook.Tables[table.Name];
            var (letters, header) = WorkbookFile.Split(definition.Reference!.Value!.Split(':')[0]);
            foreach (var row in Enumerable.Range(0, table.Rows.Count))
            {
                var column = 0;
                foreach (var heading in read.Headings)
                {
                    var cell = workbook.Cells(sheet)[WorkbookFile.Letters(column) + (header + 1 + row)];
                    if (table.Rows[row][heading.Place].Number is { } number)
                    {
                        var source = WorkbookFile.Letters(WorkbookFile.Number(letters) + heading.Place) + (header + 1 + row);
                        Assert.Equal(source, cell.CellFormula!.Text);
                        Assert.Equal(number, double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
                        compared++;
                    }

                    column += 1 + (heading.To is null ? 0 : 1) + (heading.Letters is null ? 0 : 1);
                }
            }
        }

        Assert.True(compared > 1000);
    }

    [Fact]
    public void TablesForScripts_AreFoldedAway_AndNotPrinted()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        foreach (var (name, (sheet, definition)) in workbook.Tables)
        {
            var (first, last) = (Place(definition.Reference!.Value!, 0), Place(definition.Reference!.Value!, 1));
            var columns = workbook.Sheet(sheet).Worksheet.Descendants<Column>().ToList();
            foreach (var place in Enumerable.Range(first, last - first + 1))
            {
                var column = columns.Single(column => column.Min! <= place + 1 && column.Max! >= place + 1);
                Assert.True(column.Hidden?.Value is true && column.OutlineLevel?.Value == 1, $"{name}: column {place}");
            }

            var printed = PrintArea(workbook, sheet);
            Assert.True(Place(printed.Split('!')[1].Replace("$", ""), 1) < first, $"{name}: {printed}");
        }
    }

    [Fact]
    public void CountriesThatNobodyComesFrom_AreFoldedRows()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var (sheet, definition) = workbook.Tables["t_country"];
        var (_, header) = WorkbookFile.Split(definition.Reference!.Value!.Split(':')[0]);
        var rows = workbook.Sheet(sheet).Worksheet.Descendants<Row>().ToDictionary(row => row.RowIndex!.Value);
        var folded = Enumerable.Range(header + 1, 45).Count(row => rows[(uint)row].Hidden?.Value is true);
        Assert.Equal(41, folded);
    }

    [Fact]
    public void NoChart_LeavesOutFoldedCells()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        Assert.All(
            workbook
                .Book.WorksheetParts.Where(part => part.DrawingsPart is not null)
                .SelectMany(part => part.DrawingsPart!.ChartParts),
            chart =>
                Assert.False(
                    chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.PlotVisibleOnly>().Single().Val!.Value
                )
        );
    }

    [Fact]
    public void TheCodebook_IsReadAVariableARow()
    {
        using var workbook = new WorkbookFile(GuideWorkbook.Bytes);
        var line = workbook
            .Cells("Codebook")
            .Values.Where(cell => workbook.Text(cell) == "ownership" && cell.CellReference!.Value!.StartsWith('A'));
        var row = WorkbookFile.Split(Assert.Single(line).CellReference!.Value!).Row;
        Assert.StartsWith(
            "public = Public body; private = ",
            workbook.Text(workbook.Cells("Codebook")[$"C{row}"]),
            StringComparison.Ordinal
        );
        Assert.Equal("24", workbook.Cells("Codebook")[$"D{row}"].CellValue!.Text);
    }

    private static int Place(string range, int end) => WorkbookFile.Number(WorkbookFile.Split(range.Split(':')[end]).Letters);

    private static string PrintArea(WorkbookFile workbook, string sheet)
    {
        var index = (uint)workbook.SheetNames.ToList().IndexOf(sheet);
        return workbook
            .Book.Workbook.Descendants<DefinedName>()
            .Single(name => name.Name == "_xlnm.Print_Area" && name.LocalSheetId! == index)
            .Text;
    }
}
