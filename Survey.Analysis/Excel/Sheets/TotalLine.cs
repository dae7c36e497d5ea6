using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A line with sums below a table whose rows add up to their base, for a reader who wants to check it. It stands outside the
/// table, so that scripts and filters don't take it for an answer; none where a count is missing or hidden, or where
/// nets stand between the answers and the sum.
/// </summary>
internal static class TotalLine
{
    public static void Write(SheetCanvas canvas, TablePlace place, ReadingColumns read, string label)
    {
        var sums = read
            .All.Select((column, shown) => (column.Place, Shown: shown))
            .Where(column => place.Table.Columns[column.Place].IsSummed)
            .Select(column =>
                (
                    column.Place,
                    column.Shown,
                    Numbers: place.Table.Options.Select(row => row[column.Place].Number).OfType<double>().ToList()
                )
            )
            .Where(sum => sum.Numbers.Count == place.Table.Options.Count() && sum.Numbers.Count > 0)
            .ToList();
        if (sums.Count == 0 || place.Table.NetCount > 0)
        {
            return;
        }

        for (var column = 0; column < read.All.Count; column++)
        {
            canvas.Put(column, new(Look.Total(column == 0 ? Look.Label : CellStyle.Plain), column == 0 ? label : null));
        }

        foreach (var (column, shown, numbers) in sums)
        {
            var style = Look.Total(Look.CellOf(place.Table.Columns[column].Measure, column));
            canvas.Put(shown, new(style, Number: numbers.Sum(), Formula: $"SUM({place.RangeBeside(shown, numbers.Count)})"));
        }

        canvas.Next();
    }
}
