using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>An Excel table on its sheet: where each of its cells stands.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="HeaderRow">The row with the names; the words that people read stand above it, the figures below.</param>
/// <param name="Table">What is drawn.</param>
internal sealed record TablePlace(string Sheet, int HeaderRow, ReportTable Table)
{
    public int FirstRow => HeaderRow + 1;

    /// <summary>A table has at least one row below its header.</summary>
    public int LastRow => HeaderRow + Math.Max(1, Table.Rows.Count);

    /// <summary>The place of a column in the table, from 0; -1 where there is none of that name.</summary>
    public int IndexOf(string column) => Table.Columns.TakeWhile(candidate => candidate.Name != column).Count() is var at && at < Table.Columns.Count ? at : -1;

    /// <summary>A cell as formulas on the same sheet name it, such as <c>E12</c>.</summary>
    public string Cell(int row, int column) => Letters(column) + (FirstRow + row);

    /// <summary>Cells of a column as charts name them, such as <c>'Digital gap'!$E$12:$E$16</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">The first of the rows, from 0.</param>
    /// <param name="count">How many rows; at least one.</param>
    public string Range(int column, int row, int count) =>
        $"{Quoted}!${Letters(column)}${FirstRow + row}:${Letters(column)}${FirstRow + row + count - 1}";

    /// <summary>The cell with the words above a column.</summary>
    public string Heading(int column) => $"{Quoted}!${Letters(column)}${HeaderRow - 1}";

    private string Quoted => $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Letters(int column) => XLHelper.GetColumnLetterFromNumber(column + 1);
}
