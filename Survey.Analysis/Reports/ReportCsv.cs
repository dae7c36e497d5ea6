using System.Globalization;
using CsvHelper;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes a report as one tidy table: one row per number, with the columns section, table, row, column, measure, value, base.
/// Words are left out; a figure without a value has an empty value and its reason in the column reason. So has a table that is
/// left out, in one line without a row. A net has a line more, with the measure <c>net</c> and the value 1.
/// </summary>
public static class ReportCsv
{
    public static void Write(Report report, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var csv = CsvWriter.Create(target, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord(["section", "table", "row", "column", "measure", "value", "base", "reason"]);
        foreach (var section in report.Sections)
        {
            foreach (var table in section.Tables)
            {
                WriteTable(csv, section, table, report.Reasons);
            }

            foreach (var table in section.LeftOut)
            {
                csv.WriteRecord([section.Id, table.Name, "", "", "", "", "", table.Reason]);
            }
        }
    }

    private static void WriteTable(CsvWriter csv, Section section, ReportTable table, ReasonWords reasons)
    {
        var places = table
            .Columns.Select((column, index) => (column.Name, index))
            .ToDictionary(pair => pair.Name, pair => pair.index);
        foreach (var (at, row) in table.Rows.Index())
        {
            if (at >= table.Rows.Count - table.NetCount)
            {
                csv.WriteRecord([section.Id, table.Name, row[0].Text ?? "", "", "net", "1", "", ""]);
            }

            for (var i = 0; i < table.Columns.Count; i++)
            {
                var (column, cell) = (table.Columns[i], row[i]);
                if (column.Measure is Measure.Code or Measure.Text || (cell.Number is null && cell.Reason is null))
                {
                    continue;
                }

                var @base = column.BaseColumn is { } name ? Number(row[places[name]]) : "";
                csv.WriteRecord([
                    section.Id,
                    table.Name,
                    row[0].Text ?? "",
                    column.Category,
                    column.Quantity,
                    Number(cell),
                    @base,
                    cell.Reason is { } reason ? reasons.Text(reason) : "",
                ]);
            }
        }
    }

    private static string Number(Cell cell) => cell.Number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
