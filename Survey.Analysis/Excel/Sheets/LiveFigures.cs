using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// The numbers of a table in full precision, with a formula where a column says how others give it. A formula stands only where
/// it gives the figure itself: a weighted share is no quotient of the counts beside it, nor is a figure beside a hidden count.
/// </summary>
internal static class LiveFigures
{
    private const double Tolerance = 1e-12;

    public static IEnumerable<LiveCell> Of(TablePlace place)
    {
        for (var column = 0; column < place.Table.Columns.Count; column++)
        {
            var operation = place.Table.Columns[column].Formula;
            for (var row = 0; row < place.Table.Rows.Count; row++)
            {
                if (place.Table.Rows[row][column].Number is { } number)
                {
                    var formula = operation is null ? null : Formula(place, operation, row, number);
                    yield return new(place.Sheet, place.Cell(row, column), number, formula);
                }
            }
        }
    }

    private static string? Formula(TablePlace place, ColumnFormula formula, int row, double number)
    {
        var (left, right) = (place.IndexOf(formula.Left), place.IndexOf(formula.Right));
        if (left < 0 || right < 0 || place.Table.Rows[row][left].Number is not { } a || place.Table.Rows[row][right].Number is not { } b)
        {
            return null;
        }

        var result = formula.Operator == '/' ? a / b : a - b;
        return Math.Abs(result - number) <= Tolerance ? $"{place.Cell(row, left)}{formula.Operator}{place.Cell(row, right)}" : null;
    }
}
