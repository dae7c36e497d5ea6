using System.Text.Encodings.Web;
using System.Text.Json;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes a whole report as JSON. A table is <c>{name, title, columns, rows, notes}</c>: columns tell name, measure,
/// heading and the column of the base; a row is an object by column name. A figure without a value is null, and its reason
/// stands in the row's <c>reasons</c> by column name.
/// </summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Report report, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(target, Readable);
        json.WriteStartObject();
        json.WriteString("title", report.Title);
        json.WriteString("language", report.Language);
        if (report.Notice is { } notice)
        {
            json.WriteString("notice", notice);
        }

        json.WritePropertyName("respondents");
        WriteValue(json, report.Respondents is { } respondents ? respondents : default(Cell));
        WriteFacts(json, "about", report.About, report.Reasons);
        WeightingJson.Write(json, report.Weighting, report.MinCell > 0);
        json.WriteStartArray("sections");
        foreach (var section in report.Sections)
        {
            WriteSection(json, section, report.Reasons);
        }

        json.WriteEndArray();
        if (report.Gaps is { } gaps)
        {
            json.WritePropertyName("gaps");
            GapsJson.Write(json, gaps, report.Reasons);
        }

        json.WritePropertyName("codebook");
        WriteTable(json, report.Codebook, report.Reasons);
        WriteFacts(json, "method", report.Method, report.Reasons);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, Section section, ReasonWords reasons)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("sheet", section.Sheet);
        json.WriteString("title", section.Title);
        if (section.Intro is { } intro)
        {
            json.WriteString("intro", intro);
        }

        json.WriteStartArray("findings");
        foreach (var finding in section.Findings)
        {
            json.WriteStringValue(finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in section.Tables)
        {
            WriteTable(json, table, reasons);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table, ReasonWords reasons)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("title", table.Title);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            WriteColumn(json, column);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            WriteRow(json, table.Columns, row, reasons);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in table.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ReportColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("measure", JsonNamingPolicy.CamelCase.ConvertName(column.Measure.ToString()));
        json.WriteString("heading", column.Heading);
        if (column.Category.Length > 0)
        {
            json.WriteString("category", column.Category);
        }

        if (column.BaseColumn is { } @base)
        {
            json.WriteString("base", @base);
        }

        json.WriteEndObject();
    }

    private static void WriteRow(
        Utf8JsonWriter json,
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<Cell> row,
        ReasonWords reasons
    )
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Name);
            WriteValue(json, row[i]);
        }

        if (row.Any(cell => cell.Reason is not null))
        {
            json.WriteStartObject("reasons");
            for (var i = 0; i < columns.Count; i++)
            {
                if (row[i].Reason is { } reason)
                {
                    json.WriteString(columns[i].Name, reasons.Text(reason));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, IReadOnlyList<Fact> facts, ReasonWords reasons)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("key", fact.Key);
            json.WriteString("label", fact.Label);
            json.WritePropertyName("value");
            WriteValue(json, fact.Value);
            if (fact.Value.Reason is { } reason)
            {
                json.WriteString("reason", reasons.Text(reason));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Cell cell)
    {
        if (cell.Number is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(cell.Text);
        }
    }
}
