using System.CommandLine;
using System.Text;
using Survey.Analysis.Documents.Html;
using Survey.Analysis.Documents.Word;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Api.Commands;

/// <summary>The file that a report is written to; its ending selects the format.</summary>
internal sealed class ReportFile
{
    private const string Workbook = ".xlsx";

    private static readonly string[] Endings = [Workbook, ".docx", ".html", ".json", ".csv"];

    private readonly Option<string> target = new("--out")
    {
        Description =
            "The file to write: .xlsx (workbook), .docx or .html (guide to read and print), .json (whole report) or .csv (tidy table).",
        Required = true,
    };

    private readonly Option<bool> labels = new("--labels")
    {
        Description = "A workbook also gets a sheet with the answers in words.",
    };

    public void AddTo(Command command)
    {
        command.Add(target);
        command.Add(labels);
        command.Validators.Add(result =>
        {
            if (result.GetValue(target) is { } path && !Endings.Contains(Ending(path)))
            {
                result.AddError($"--out ends in {string.Join(", ", Endings)}; '{System.IO.Path.GetFileName(path)}' does not.");
            }
            else if (result.GetValue(labels) && Ending(result.GetValue(target)) != Workbook)
            {
                result.AddError($"--labels adds a sheet to a workbook: let --out end in {Workbook}, or leave --labels out.");
            }
        });
    }

    public string Path(ParseResult parsed) => parsed.GetRequiredValue(target);

    public void Write(ParseResult parsed, Report report, ResponseSet responses) => OutputFile.Write(Path(parsed), stream =>
        {
            switch (Ending(Path(parsed)))
            {
                case Workbook:
                    ExcelReport.Write(
                        report,
                        RawAnswers.Of(responses),
                        stream,
                        parsed.GetValue(labels) ? RawAnswers.Of(responses, report.Language) : null
                    );
                    break;
                case ".docx":
                    WordGuide.Write(report, stream);
                    break;
                case ".html":
                    HtmlGuide.Write(report, stream);
                    break;
                case ".json":
                    ReportJson.Write(report, stream);
                    break;
                default:
                    using (
                        var writer = new StreamWriter(
                            stream,
                            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                            leaveOpen: true
                        )
                    )
                    {
                        ReportCsv.Write(report, writer);
                    }

                    break;
            }
        });

    private static string? Ending(string? path) => System.IO.Path.GetExtension(path)?.ToLowerInvariant();
}
