using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel;

/// <summary>One report table on a sheet: its title, its notes, the headings people read, and an Excel table with stable names.</summary>
internal sealed class TableBlock(IXLWorksheet sheet, ReportTable table, ReasonWords reasons)
{
    /// <summary>Writes the block from that row on.</summary>
    /// <returns>The first free row below it.</returns>
    public int Write(int firstRow)
    {
        var row = firstRow;
        SheetText.Write(sheet.Cell(row, 1), table.Title);
        Look.TableTitle(sheet.Cell(row++, 1));
        foreach (var note in table.Notes)
        {
            SheetText.Write(sheet.Cell(row, 1), note);
            Look.Note(sheet.Cell(row++, 1));
        }

        WriteHeadings(row++);
        WriteTable(row);
        return row + table.Rows.Count + 2;
    }

    private void WriteHeadings(int row)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            SheetText.Write(sheet.Cell(row, column + 1), table.Columns[column].Heading);
            Look.Heading(sheet.Cell(row, column + 1), table.Columns[column].Measure);
        }

        sheet.Row(row).Height = Look.HeadingHeight;
    }

    private void WriteTable(int headerRow)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            SheetText.Write(sheet.Cell(headerRow, column + 1), table.Columns[column].Name);
            Look.Name(sheet.Cell(headerRow, column + 1), table.Columns[column].Measure);
            for (var row = 0; row < table.Rows.Count; row++)
            {
                Write(sheet.Cell(headerRow + 1 + row, column + 1), table.Rows[row][column]);
            }
        }

        // An Excel table has at least one row below its header.
        var lastRow = headerRow + Math.Max(1, table.Rows.Count);
        var excelTable = sheet.Range(headerRow, 1, lastRow, table.Columns.Count).CreateTable(table.Name);
        excelTable.Theme = XLTableTheme.TableStyleLight1;
        excelTable.ShowAutoFilter = false;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var cells = sheet.Range(headerRow + 1, column + 1, lastRow, column + 1);
            FormatColumn(cells, table.Columns[column].Measure);
            if (table.Chart?.Columns.Contains(table.Columns[column].Name) == true)
            {
                Look.DataBar(cells);
            }
        }
    }

    private void FormatColumn(IXLRange cells, Measure measure)
    {
        if (table.RowMeasures is not { } measures || measure is Measure.Code or Measure.Text)
        {
            Look.Figures(cells, measure);
            return;
        }

        for (var row = 0; row < measures.Count; row++)
        {
            Look.Figures(cells.Cell(row + 1, 1).AsRange(), measures[row]);
        }
    }

    private void Write(IXLCell target, Cell cell)
    {
        if (cell.Number is { } number)
        {
            target.Value = number;
        }
        else if (cell.Reason is { } reason)
        {
            SheetText.Write(target, reasons.Text(reason));
            Look.Reason(target);
        }
        else if (cell.Text is { } text)
        {
            SheetText.Write(target, text);
        }
    }
}
