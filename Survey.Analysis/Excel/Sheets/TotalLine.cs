using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A line with sums below a table whose rows add up to their base, for a reader who wants to check it. It stands outside the
/// table, so that scripts and filters don't take it for an answer; none where a count is missing or hidden.
/// </summary>
internal static class TotalLine
{
    public static void Write(SheetCanvas canvas, TablePlace place, string label)
    {
        var sums = place
            .Table.Columns.Index()
            .Where(column => column.Item.IsSummed)
            .Select(column => column.Index)
            .Select(column =>
                (Column: column, Numbers: place.Table.Options.Select(row => row[column].Number).OfType<double>().ToList())
            )
            .Where(sum => sum.Numbers.Count == place.Table.Options.Count() && sum.Numbers.Count > 0)
            .ToList();
        if (sums.Count == 0)
        {
            return;
        }

        for (var column = 0; column < place.Table.Columns.Count; column++)
        {
            canvas.Put(column, new(Look.Total(column == 1 ? Look.Label : CellStyle.Plain), column == 1 ? label : null));
        }

        foreach (var (column, numbers) in sums)
        {
            var formula = $"SUM({place.Cell(0, column)}:{place.Cell(numbers.Count - 1, column)})";
            canvas.Put(
                column,
                new(Look.Total(Look.CellOf(place.Table.Columns[column].Measure, column)), Number: numbers.Sum(), Formula: formula)
            );
        }

        canvas.Next();
    }
}
