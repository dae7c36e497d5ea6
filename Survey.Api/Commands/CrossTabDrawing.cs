using System.Globalization;
using Spectre.Console;
using Survey.Analysis.Tables;

namespace Survey.Api.Commands;

/// <summary>
/// Draws a cross-tab for a person: in each cell the count, the column share and the column letters; below it bases, the test
/// by name, and what the letters mean.
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
        foreach (var line in Remarks(analysis, culture))
        {
            terminal.Say(line);
        }
    }

    private static string Text(CrossTabAnalysis analysis, int row, int column, CultureInfo culture)
    {
        var share = analysis.Table.ColumnShare(row, column).Value?.ToString("P1", culture) ?? "–";
        var text = $"{analysis.Table.Cells[row][column].Count.ToString("N0", culture)} ({share})";
        return analysis.Letters[row][column].Length == 0 ? text : $"{text} {analysis.Letters[row][column]}";
    }

    private static IEnumerable<string> Remarks(CrossTabAnalysis analysis, CultureInfo culture)
    {
        var table = analysis.Table;
        yield return string.Create(culture,
            $"Base: {table.TableBase.Count:N0} who answered both questions, of {table.Respondents:N0}. Shares are of each column's base.");
        if (table.Rows.IsMultiple)
        {
            yield return "Several answers were possible: the shares of a column may add up to more than 100%.";
        }

        yield return analysis.Test.Value is { } test
            ? string.Create(culture, $"Test: {test.Method}{Part("statistic", test.Statistic, culture)}{Part("df", test.Df, culture)}, p = {test.P:G4}{Part("Cramér's V", test.CramersV, culture)}")
            : $"No test: {analysis.Test.Reason!.Kind}.";
        yield return table.HasOverlappingColumns
            ? "The columns overlap, so they are not compared with each other."
            : "A letter marks a column whose share is significantly smaller (5%, Holm; exact for small counts).";
        if (table.ColumnBases.Any(column => column.Count is > 0 and < CrossTabOptions.SmallBase))
        {
            yield return $"Some columns have a base below {CrossTabOptions.SmallBase}: read their shares as an indication.";
        }
    }

    private static string Part(string name, double? value, CultureInfo culture) =>
        value is { } number ? string.Create(culture, $", {name} = {number:G4}") : "";
}
