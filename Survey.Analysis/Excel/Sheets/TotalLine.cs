namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// A line with sums below a table whose rows add up to their base, for a reader who wants to check it. It stands outside the
/// table, so that scripts and filters don't take it for an answer; none where a count is missing or hidden.
/// </summary>
internal sealed class TotalLine(Draft draft, SheetCanvas canvas, TablePlace place)
{
    public void Write()
    {
        var sums = place.Table.Totals.Select(name => place.IndexOf(name)).Where(column => column >= 0)
            .Select(column => (Column: column, Numbers: place.Table.Rows.Select(row => row[column].Number).OfType<double>().ToList()))
            .Where(sum => sum.Numbers.Count == place.Table.Rows.Count && sum.Numbers.Count > 0).ToList();
        if (sums.Count == 0)
        {
            return;
        }

        var sheet = canvas.Sheet;
        SheetText.Write(sheet.Cell(canvas.Row, 2), draft.Words.Text("label.total"));
        sheet.Cell(canvas.Row, 2).Style = Look.Label;
        foreach (var (column, numbers) in sums)
        {
            var cell = sheet.Cell(canvas.Row, column + 1);
            cell.SetValue(numbers.Sum());
            cell.Style = Look.CellOf(place.Table.Columns[column].Measure, column);
            var range = $"{place.Cell(0, column)}:{place.Cell(numbers.Count - 1, column)}";
            draft.Add(new LiveCell(place.Sheet, TablePlace.Letters(column) + canvas.Row, numbers.Sum(), $"SUM({range})"));
        }

        Look.Total(sheet.Range(canvas.Row, 1, canvas.Row, place.Table.Columns.Count));
        canvas.Next();
    }
}
