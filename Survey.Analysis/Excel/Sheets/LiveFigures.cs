using Survey.Analysis.Excel.Layout;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// Formulas for the columns of a table that say how others give them. A formula stands only where it gives the figure itself:
/// a weighted share is no quotient of the counts beside it, nor is a figure beside a hidden count.
/// </summary>
internal static class LiveFigures
{
    private const double Tolerance = 1e-12;

    /// <returns>Without the equals sign; null where the figure is a constant.</returns>
    public static string? Formula(TablePlace place, int row, int column, double number)
    {
        if (place.Table.Columns[column].Formula is not { } formula)
        {
            return null;
        }

        var (left, right) = (place.IndexOf(formula.Left), place.IndexOf(formula.Right));
        if (
            left < 0
            || right < 0
            || place.Table.Rows[row][left].Number is not { } a
            || place.Table.Rows[row][right].Number is not { } b
        )
        {
            return null;
        }

        var result = formula.Operator == '/' ? a / b : a - b;
        return Math.Abs(result - number) <= Tolerance
            ? $"{place.Cell(row, left)}{formula.Operator}{place.Cell(row, right)}"
            : null;
    }
}
