using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Excel;
using Survey.Analysis.Reports;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>A format in which results are taken along.</summary>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Type">The media type.</param>
/// <param name="Write">Writes a report.</param>
internal sealed record AskedFile(string Ending, string Type, Action<Report, Stream> Write)
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Json = "json";

    public static IReadOnlyList<AskedFile> All { get; } =
    [
        new("xlsx", Workbook, (report, stream) => ExcelReport.Write(report, answers: null, stream)),
        new("csv", MediaTypeNames.Text.Csv, WriteCsv),
        new(Json, MediaTypeNames.Application.Json, ReportJson.Write),
    ];

    public static AskedFile? Of(string ending) => All.FirstOrDefault(file => file.Ending == ending);

    public FileContentHttpResult Answer(Report report, string survey) =>
        Answer(stream => Write(report, stream), $"{survey}.{Ending}");

    /// <summary>Cross-tabs; as JSON in their own shape.</summary>
    public FileContentHttpResult Answer(AskedCrossTabs tables, string survey) =>
        Answer(
            stream =>
            {
                if (Ending == Json)
                {
                    tables.WriteJson(stream);
                }
                else
                {
                    Write(tables.Report, stream);
                }
            },
            $"{survey}-crosstab.{Ending}"
        );

    private FileContentHttpResult Answer(Action<Stream> write, string name)
    {
        using var stream = new MemoryStream();
        write(stream);
        return TaggedFile.Of(stream.ToArray(), Type, name);
    }

    private static void WriteCsv(Report report, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        ReportCsv.Write(report, writer);
    }
}
