using System.Globalization;
using Spectre.Console;
using Survey.Analysis.Figures;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;

namespace Survey.Api.Commands;

/// <summary>
/// Draws a cross-tab for a person: in each cell the count, the column share and the column letters; below it the bases and the
/// notes of the report, with each test by name, its result, and what the letters mean. Every hidden cell shows the same word;
/// of a table of which no cell is shown, a sentence says why.
/// </summary>
internal static class CrossTabDrawing
{
    public static void Draw(Terminal terminal, ShownCrossTab shown, string language, TextLibrary texts)
    {
        if (CrossTabNotes.LeftOut(shown, language, texts) is { } reason)
        {
            terminal.Say(reason);
            return;
        }

        var (table, culture) = (shown.Analysis.Table, CultureInfo.GetCultureInfo(language));
        var drawn = Enumerable.Range(0, table.ColumnBases.Count).Where(shown.IsDrawn).ToList();
        var hidden = ReasonWords.Of(language, texts).Text(Reason.Hidden);
        var drawing = new Table().AddColumn(new TableColumn(""));
        foreach (var column in drawn)
        {
            drawing.AddColumn(
                new TableColumn(
                    Cell($"{ColumnLetters.Letter(table.Columns, column)} {table.Columns.Options[column].Label.In(language)}")
                ).RightAligned()
            );
        }

        for (var row = 0; row < table.Cells.Count; row++)
        {
            drawing.AddRow([
                Cell(table.Rows.Options[row].Label.In(language)),
                .. drawn.Select(column => Cell(Text(shown, row, column, culture) ?? hidden)),
            ]);
        }

        drawing.AddRow([
            Cell(texts["report"].Text("heading.base", language)),
            .. drawn.Select(column => shown.ColumnBase(column).Value?.ToString("N0", culture) ?? hidden),
        ]);
        terminal.Say($"{table.Rows.Variable} × {table.Columns.Variable}");
        terminal.Drawing.Write(drawing);
        foreach (var line in CrossTabNotes.OfDrawing(shown, language, texts))
        {
            terminal.Say(line);
        }

        terminal.Say("");
    }

    /// <returns>Null where count or share is hidden.</returns>
    private static string? Text(ShownCrossTab shown, int row, int column, CultureInfo culture)
    {
        if (shown.Cell(row, column).Value is not { } count || shown.ColumnShare(row, column).IsHidden)
        {
            return null;
        }

        var share = shown.ColumnShare(row, column).Value?.ToString("P1", culture) ?? "–";
        return $"{count.ToString("N0", culture)} ({share}) {shown.Analysis.Letters[row][column]}".TrimEnd();
    }

    private static string Cell(string text) => Markup.Escape(Terminal.Escaped(text));
}
