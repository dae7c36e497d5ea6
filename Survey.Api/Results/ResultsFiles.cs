using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Charts;
using Survey.Analysis.Excel;
using Survey.Analysis.Reports;

namespace Survey.Api.Results;

/// <summary>Results to take along: what a page shows, in the same view, as files.</summary>
internal static class ResultsFiles
{
    /// <summary>The ending of pictures.</summary>
    public const string Drawing = ".svg";

    private const string Workbook = ".xlsx";

    private const string Table = ".csv";

    private const string Data = ".json";

    /// <summary>The endings and types of what there is of the whole report.</summary>
    public static IReadOnlyList<(string Ending, string Type)> OfReport { get; } =
    [
        (Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Table, MediaTypeNames.Text.Csv),
        (Data, MediaTypeNames.Application.Json),
    ];

    /// <summary>The endings and types of what there is of one figure.</summary>
    public static IReadOnlyList<(string Ending, string Type)> OfFigure { get; } = [.. OfReport, (Drawing, "image/svg+xml")];

    /// <param name="report">In the view that is asked for, with the chapters that can be seen.</param>
    /// <param name="name">The name of the file.</param>
    /// <returns>The file; null where there is none of that name.</returns>
    public static FileContentHttpResult? Of(Report report, string name)
    {
        var ending = Path.GetExtension(name);
        return OfReport.FirstOrDefault(known => known.Ending == ending) is { Type: { } type }
            ? TaggedFile.Of(Written(report, ending), type, name)
            : null;
    }

    /// <param name="report">In the view that is asked for, with the chapters that can be seen.</param>
    /// <param name="name">The name of the table with an ending.</param>
    /// <returns>The file; null where there is none of that name.</returns>
    public static FileContentHttpResult? OfTable(Report report, string name)
    {
        var wanted = Path.GetFileNameWithoutExtension(name);
        if (report.Sections.FirstOrDefault(section => section.Tables.Any(table => table.Name == wanted)) is not { } section)
        {
            return null;
        }

        var table = section.Tables.First(table => table.Name == wanted);
        return Path.GetExtension(name) == Drawing ? Picture(report, table, name) : Of(Only(report, section, table), name);
    }

    private static FileContentHttpResult? Picture(Report report, ReportTable table, string name) =>
        table.Charts.Count > 0
        && SvgChart.Draw(table, table.Charts[0], report.Reasons, ChartForm.Wide with { HasTitle = true }, table.Name) is { } drawn
            ? TaggedFile.Of(Encoding.UTF8.GetBytes(drawn), OfFigure[^1].Type, name)
            : null;

    /// <summary>A report of one table.</summary>
    private static Report Only(Report report, Section section, ReportTable table) =>
        report with
        {
            Gaps = null,
            Sections =
            [
                section with
                {
                    Tables = [table],
                    Findings = [.. section.Findings.Where(finding => finding.Table == table.Name)],
                    LeftOut = [],
                },
            ],
            Summary = report.Summary with { Findings = [], Figures = [], LessonsIntro = null, Lessons = [] },
        };

    private static byte[] Written(Report report, string ending)
    {
        using var file = new MemoryStream();
        switch (ending)
        {
            case Workbook:
                ExcelReport.Write(report, answers: null, file);
                break;
            case Data:
                ReportJson.Write(report, file);
                break;
            default:
                using (
                    var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
                )
                {
                    ReportCsv.Write(report, writer);
                }

                break;
        }

        return file.ToArray();
    }
}
