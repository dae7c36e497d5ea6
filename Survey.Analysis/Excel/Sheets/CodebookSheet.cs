using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// Every variable in a row with its question and, in one cell, its codes with what they mean. Beside it, folded away, the Excel
/// table with a row for each code.
/// </summary>
internal static class CodebookSheet
{
    public static void Write(WorkbookDraft draft)
    {
        var table = draft.Report.Codebook;
        var variables = CodebookVariable.Of(table);
        var columns = new SheetColumns { Read = CodebookVariable.Widths, Folded = ColumnWidths.Of([table]) };
        var canvas = draft.Sheet("Codebook", table.Title, columns);
        SheetHeader.LinkToContents(canvas, draft);
        foreach (var note in table.Notes)
        {
            canvas.Text(note, Look.Note);
        }

        PutHead(canvas, table, draft.Words);
        canvas.Next(2 * SheetCanvas.Line);
        var place = new TablePlace(canvas.Sheet.Name, canvas.Row - 1, canvas.Row - 1, columns.FirstFolded, table);
        canvas.Flow();
        for (var row = 0; row < Math.Max(1, Math.Max(variables.Count, table.Rows.Count)); row++)
        {
            var lines = row < variables.Count ? Put(canvas, variables[row], draft) : 1;
            PutCode(canvas, table, row, draft);
            canvas.Next(SheetCanvas.Line * Math.Min(lines, Look.MostLines));
        }

        canvas.Sheet.Tables.Add(new(table.Name, place.WholeRange, [.. table.Columns.Select(column => column.Name)]));
        canvas.End();
        canvas.Sheet.PrintedRows = place.HeaderRow + variables.Count;
        canvas.RepeatRows(place.HeaderRow);
        canvas.Sheet.Frozen = (place.HeaderRow, 1);
    }

    private static void PutHead(SheetCanvas canvas, ReportTable table, ReportWords words)
    {
        for (var column = 0; column < CodebookVariable.Headings.Count; column++)
        {
            canvas.Put(column, new(Look.HeadingOf(Measure.Text), words.Heading(CodebookVariable.Headings[column])));
        }

        for (var column = 0; column < table.Columns.Count; column++)
        {
            var (measure, name) = (table.Columns[column].Measure, table.Columns[column].Name);
            canvas.Put(canvas.Columns.FirstFolded + column, new(Look.NameOf(measure), name));
        }
    }

    /// <returns>The lines that the row takes.</returns>
    private static int Put(SheetCanvas canvas, CodebookVariable variable, WorkbookDraft draft)
    {
        List<SheetCell> cells =
        [
            new(Look.CellOf(Measure.Text, 0), variable.Column),
            new(Look.CellOf(Measure.Text, 0), variable.Question),
            new(Look.CellOf(Measure.Text, 0), variable.Codes),
            Figure(variable.Answered, draft),
            Figure(variable.Missing, draft),
        ];
        for (var column = 0; column < cells.Count; column++)
        {
            canvas.Put(column, cells[column]);
        }

        return cells.Zip(CodebookVariable.Widths, (cell, width) => TextLines.Of(cell.Text ?? "", width)).Max();
    }

    private static SheetCell Figure(Cell cell, WorkbookDraft draft) =>
        new(
            Look.CellOf(Measure.Count, 2, cell.Reason is not null),
            cell.Reason is { } reason ? draft.Report.Reasons.Text(reason) : null,
            cell.Number
        );

    private static void PutCode(SheetCanvas canvas, ReportTable table, int row, WorkbookDraft draft)
    {
        for (var column = 0; row < table.Rows.Count && column < table.Columns.Count; column++)
        {
            var (cell, measure) = (table.Rows[row][column], table.Columns[column].Measure);
            var text = cell.Reason is { } reason ? draft.Report.Reasons.Text(reason) : cell.Text;
            canvas.Put(
                canvas.Columns.FirstFolded + column,
                new(Look.CellOf(measure, column, cell.Reason is not null), text, cell.Number)
            );
        }
    }
}
