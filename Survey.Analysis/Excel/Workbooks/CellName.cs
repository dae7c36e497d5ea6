using System.Globalization;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>How cells are called: letters for the column, a number for the row.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <summary><c>E12</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary><c>A</c> to <c>Z</c>, <c>AA</c>, …</summary>
    /// <param name="column">From 0.</param>
    public static string Column(int column) =>
        (column < Letters ? "" : Column((column / Letters) - 1)) + (char)('A' + (column % Letters));

    /// <summary>A sheet's name as references write it: <c>'Digital gap'</c>.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}
