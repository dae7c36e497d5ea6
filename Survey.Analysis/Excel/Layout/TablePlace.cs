using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>An Excel table on its sheet: where each of its cells stands.</summary>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="headerRow">The row with the names; the figures stand below.</param>
/// <param name="wordsRow">The row with the words that people read above the columns.</param>
/// <param name="firstColumn">The column of the sheet where the table begins, from 0.</param>
/// <param name="table">What is drawn.</param>
internal sealed class TablePlace(string sheet, int headerRow, int wordsRow, int firstColumn, ReportTable table)
{
    private readonly Dictionary<string, int> columns = table.Columns.Select((column, i) => (column.Name, i)).ToDictionary();

    public int HeaderRow => headerRow;

    public ReportTable Table => table;

    /// <summary>The table with its header.</summary>
    public string WholeRange =>
        $"{CellName.Of(firstColumn, headerRow)}:{CellName.Of(firstColumn + table.Columns.Count - 1, LastRow)}";

    private int FirstRow => headerRow + 1;

    /// <summary>A table has at least one row below its header.</summary>
    private int LastRow => headerRow + Math.Max(1, table.Rows.Count);

    /// <summary>The place of a column in the table, from 0; -1 where there is none of that name.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    /// <summary>A cell as formulas on the same sheet name it, such as <c>E12</c>.</summary>
    public string Cell(int row, int column) => CellName.Of(firstColumn + column, FirstRow + row);

    /// <summary>The cells of a column of the sheet beside the rows of the table, such as <c>E12:E16</c>.</summary>
    /// <param name="sheetColumn">From 0.</param>
    /// <param name="count">How many of the rows; null is all.</param>
    public string RangeBeside(int sheetColumn, int? count = null) =>
        $"{CellName.Of(sheetColumn, FirstRow)}:{CellName.Of(sheetColumn, count is { } rows ? FirstRow + rows - 1 : LastRow)}";

    /// <summary>The column of the sheet where a column of the table stands.</summary>
    public int SheetColumn(int column) => firstColumn + column;

    /// <summary>Cells of a column as charts name them, such as <c>'Digital gap'!$E$12:$E$16</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">The first of the rows, from 0.</param>
    /// <param name="count">How many rows; at least one.</param>
    public string Range(int column, int row, int count) =>
        $"{CellName.Quoted(sheet)}!${CellName.Column(firstColumn + column)}${FirstRow + row}:${CellName.Column(firstColumn + column)}${FirstRow + row + count - 1}";

    /// <summary>The cell with the words above a column.</summary>
    public string Heading(int column) => $"{CellName.Quoted(sheet)}!${CellName.Column(firstColumn + column)}${wordsRow}";
}
