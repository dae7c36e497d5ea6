using System.Globalization;
using Spectre.Console;
using Survey.Analysis.Reports;
using Survey.Analysis.Tables;

namespace Survey.Api.Commands;

/// <summary>
/// Draws a cross-tab for a person: in each cell the count, the column share and the column letters; below it bases, the notes
/// of the report: each test by name with its result, and what the letters mean.
/// </summary>
internal static class CrossTabDrawing
{
    public static void Draw(Terminal terminal, CrossTabAnalysis analysis, string language)
    {
        var (table, culture) = (analysis.Table, CultureInfo.GetCultureInfo(language));
        var shown = Enumerable.Range(0, table.ColumnBases.Count).Where(column => table.ColumnBases[column].Count > 0).ToList();
        var drawing = new Table().AddColumn(new TableColumn(Markup.Escape(table.Rows.Variable)));
        foreach (var column in shown)
        {
            drawing.AddColumn(new TableColumn(Markup.Escape($"{ColumnLetters.Letter(column)} {table.Columns.Options[column].Label.In(language)}")).RightAligned());
        }

        for (var row = 0; row < table.Cells.Count; row++)
        {
            drawing.AddRow([Markup.Escape(table.Rows.Options[row].Label.In(language)),
                .. shown.Select(column => Markup.Escape(Text(analysis, row, column, culture)))]);
        }

        drawing.AddRow(["base", .. shown.Select(column => table.ColumnBases[column].Count.ToString("N0", culture))]);
        terminal.Drawing.Write(drawing);
        foreach (var line in CrossTabNotes.Of(analysis, language))
        {
            terminal.Say(line);
        }

        terminal.Say("");
    }

    private static string Text(CrossTabAnalysis analysis, int row, int column, CultureInfo culture)
    {
        var share = analysis.Table.ColumnShare(row, column).Value?.ToString("P1", culture) ?? "–";
        var text = $"{analysis.Table.Cells[row][column].Count.ToString("N0", culture)} ({share})";
        return analysis.Letters[row][column].Length == 0 ? text : $"{text} {analysis.Letters[row][column]}";
    }
}
