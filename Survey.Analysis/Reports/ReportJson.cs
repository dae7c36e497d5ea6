using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Reports.Json;

namespace Survey.Analysis.Reports;

/// <summary>
/// Writes a whole report as JSON. A table is <c>{name, title, columns, rows, notes}</c>: a column has a name, a measure, a
/// heading and the column of its base; a row is an object by column name. A figure without a value is null, and its reason is in
/// the row's
/// <c>reasons</c> by column name.
/// </summary>
public static class ReportJson
{
    internal static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Report report, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(target, Readable);
        JsonSerializer.Serialize(json, Data(report), ReportJsonContext.Default.ReportData);
    }

    /// <summary>Writes the member <c>gaps</c> of the report alone.</summary>
    /// <returns>Whether the report has gaps; nothing is written where it has none.</returns>
    public static bool WriteGaps(Report report, Stream target)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Gaps is not { } gaps)
        {
            return false;
        }

        using var json = new Utf8JsonWriter(target, Readable);
        JsonSerializer.Serialize(json, new GapsJson(report.Reasons).Data(gaps), ReportJsonContext.Default.GapsData);
        return true;
    }

    private static ReportData Data(Report report) =>
        new()
        {
            Title = report.Title,
            Language = report.Language,
            Notice = report.Notice,
            Respondents = report.Respondents,
            About = Facts(report.About, report.Reasons),
            Weighting = WeightingJson.Of(report.Weighting),
            Summary = Summary(report.Summary, report.Reasons),
            Sections = report.Sections.Select(section => Section(section, report.Reasons)),
            Gaps = report.Gaps is { } gaps ? new GapsJson(report.Reasons).Data(gaps) : null,
            Codebook = Table(report.Codebook, report.Reasons),
            Method = Facts(report.Method, report.Reasons),
        };

    private static SummaryData Summary(ReportSummary summary, ReasonWords reasons) =>
        new(summary.Title)
        {
            Facts = Facts(summary.Facts, reasons),
            Findings = Texts(summary.Findings),
            Figures = summary.Figures.Select(figure => figure.Table.Name),
            LessonsIntro = summary.LessonsIntro,
            Lessons = Texts(summary.Lessons),
        };

    private static IEnumerable<string> Texts(IReadOnlyList<Finding> findings) => findings.Select(finding => finding.Text);

    private static SectionData Section(Section section, ReasonWords reasons) =>
        new(section.Id, section.Sheet, section.Title)
        {
            Intro = section.Intro,
            Findings = Texts(section.Findings),
            Tables = section.Tables.Select(table => Table(table, reasons)),
            LeftOut = section.LeftOut.Count > 0 ? section.LeftOut : null,
        };

    private static TableData Table(ReportTable table, ReasonWords reasons) =>
        new(
            table.Name,
            table.Title,
            table.Columns.Select(Column),
            table.Options.Select(row => Row(table.Columns, row, reasons)),
            table.Notes
        )
        {
            Nets =
                table.NetCount > 0 ? table.Rows.TakeLast(table.NetCount).Select(row => Row(table.Columns, row, reasons)) : null,
        };

    private static ColumnData Column(ReportColumn column) =>
        new(column.Name, JsonNamingPolicy.CamelCase.ConvertName(column.Measure.ToString()), column.Heading)
        {
            Category = column.Category.Length > 0 ? column.Category : null,
            Base = column.BaseColumn,
        };

    private static OrderedDictionary<string, object?> Row(
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<Cell> cells,
        ReasonWords reasons
    )
    {
        var row = new OrderedDictionary<string, object?>(columns.Count + 1);
        var why = new OrderedDictionary<string, string>();
        foreach (var (column, cell) in columns.Zip(cells))
        {
            row.Add(column.Name, Value(cell));
            if (cell.Reason is { } reason)
            {
                why.Add(column.Name, reasons.Text(reason));
            }
        }

        if (why.Count > 0)
        {
            row.Add("reasons", why);
        }

        return row;
    }

    private static IEnumerable<FactData> Facts(IReadOnlyList<Fact> facts, ReasonWords reasons) =>
        facts.Select(fact => new FactData(fact.Key, fact.Label, Value(fact.Value))
        {
            Reason = fact.Value.Reason is { } reason ? reasons.Text(reason) : null,
        });

    private static object? Value(Cell cell) => cell.Number is { } number ? number : cell.Text;
}
