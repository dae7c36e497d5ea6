using System.CommandLine;
using System.Text;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Api.Commands;

/// <summary>The file that a report is written to; its ending tells the format.</summary>
internal static class ReportFile
{
    public static readonly string[] Endings = [".xlsx", ".json", ".csv"];

    public static Option<string> Option()
    {
        var option = new Option<string>("--out")
        {
            Description = "The file to write: .xlsx (workbook), .json (whole report) or .csv (tidy table).",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } path && !Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            {
                result.AddError($"--out ends in {string.Join(", ", Endings)}; '{Path.GetFileName(path)}' does not.");
            }
        });
        return option;
    }

    public static void Write(string path, Report report, ResponseSet responses) => OutputFile.Write(path, stream =>
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx":
                ExcelReport.Write(report, RawAnswers.Of(responses), stream);
                break;
            case ".json":
                ReportJson.Write(report, stream);
                break;
            default:
                using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
                {
                    ReportCsv.Write(report, writer);
                }

                break;
        }
    });

}
