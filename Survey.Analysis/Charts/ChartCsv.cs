using System.Globalization;
using System.Text;
using CsvHelper;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>
/// Writes what a chart draws: rows = its rows from the top, columns = code, label, and the columns of the table that it draws, with
/// the limits of intervals. A figure that has no value is blank.
/// </summary>
public static class ChartCsv
{
    public static void Write(ReportTable table, ReportChart chart, Stream target)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(chart);
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions(), leaveOpen: true);
        var names = table.Columns.Select(column => column.Name).ToList();
        IEnumerable<string> limits = chart.Limits is { } drawn ? [drawn.Low, drawn.High] : [];
        List<int> columns =
        [
            0,
            1,
            .. chart.Columns.Concat(limits).Select(name => names.IndexOf(name)).Where(place => place >= 0),
        ];
        csv.WriteRecord([.. columns.Select(column => names[column])]);
        foreach (var row in ChartData.RowsOf(table, chart))
        {
            csv.WriteRecord([.. columns.Select(column => Text(table.Rows[row][column]))]);
        }
    }

    private static string Text(Cell cell) => cell.Number?.ToString("R", CultureInfo.InvariantCulture) ?? cell.Text ?? "";
}
