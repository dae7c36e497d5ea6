using System.Globalization;
using Spectre.Console;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Api.Commands;

/// <summary>
/// Draws a cross-tab for a person: in each cell the count, the column share and the column letters; below it bases, the notes
/// of the report: each test by name with its result, and what the letters mean. Every hidden cell is the same word.
/// </summary>
internal static class CrossTabDrawing
{
    public static void Draw(Terminal terminal, CrossTabAnalysis analysis, ReportSuppression suppression, string language)
    {
        var hiding = new CrossTabHiding(suppression, analysis.Table);
        var (table, culture) = (analysis.Table, CultureInfo.GetCultureInfo(language));
        var shown = Enumerable.Range(0, table.ColumnBases.Count).Where(hiding.IsDrawn).ToList();
        var hidden = ReasonWords.Of(language).Text(Reason.Hidden);
        analysis = hiding.Of(analysis);
        var drawing = new Table().AddColumn(new TableColumn(Markup.Escape(table.Rows.Variable)));
        foreach (var column in shown)
        {
            drawing.AddColumn(
                new TableColumn(
                    Markup.Escape($"{ColumnLetters.Letter(column)} {table.Columns.Options[column].Label.In(language)}")
                ).RightAligned()
            );
        }

        for (var row = 0; row < table.Cells.Count; row++)
        {
            drawing.AddRow([
                Markup.Escape(table.Rows.Options[row].Label.In(language)),
                .. shown.Select(column =>
                    Markup.Escape(hiding.ColumnShare(row, column) ? hidden : Text(analysis, row, column, culture))
                ),
            ]);
        }

        drawing.AddRow([
            "base",
            .. shown.Select(column =>
                hiding.ColumnBase(column) ? hidden : table.ColumnBases[column].Count.ToString("N0", culture)
            ),
        ]);
        terminal.Drawing.Write(drawing);
        foreach (var line in hiding.Notes(analysis, language))
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
