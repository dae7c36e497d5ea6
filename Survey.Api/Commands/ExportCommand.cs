using System.CommandLine;
using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Interchange;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Versions;
using Survey.Api.Responses;

namespace Survey.Api.Commands;

/// <summary>
/// <c>export --survey ID --out FILE</c>: results, or with <c>--raw</c> the answers themselves, from the database.
/// </summary>
internal sealed class ExportCommand : Command
{
    private readonly Option<bool> raw = new("--raw") { Description = "The answers themselves, as codes: .csv or .xlsx." };
    private readonly Option<bool> exactTimes = new("--exact-times")
    {
        Description = "With --raw: the moment of submission to the second, where the report plan hides small counts.",
    };
    private readonly ReportFile target = new();
    private readonly ChartFiles charts = new();
    private readonly DataOptions data = new();
    private readonly ReportChoices choices = new();
    private readonly LeftOutRows leftOut;
    private readonly Terminal terminal;

    public ExportCommand(Terminal terminal)
        : base(
            "export",
            """
            Writes the results of a survey from the database, or its answers; also while the server runs.

            Examples:
              survey export --survey digital-skills --out results.xlsx
              survey export --survey digital-skills --raw --out answers.csv
            """
        )
    {
        this.terminal = terminal;
        leftOut = new(terminal);
        Add(raw);
        Add(exactTimes);
        target.AddTo(this);
        charts.AddTo(this);
        data.AddTo(this);
        choices.AddTo(this);
        leftOut.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var count = parsed.GetValue(raw) ? WriteAnswers(parsed, target.Path(parsed)) : WriteReport(parsed);
        terminal.Say($"{target.Path(parsed)}: {count} responses");
        return leftOut.Report(parsed);
    }

    private int WriteReport(ParseResult parsed)
    {
        var input = AnswersInput.OfSurvey(data, parsed, leftOut, terminal, choices);
        var (responses, options) = choices.Apply(parsed, input, terminal);
        var report = ReportBuilder.Build(input.Folder, responses, options);
        target.Write(parsed, report, responses);
        charts.Write(parsed, report);
        return responses.Count;
    }

    private int WriteAnswers(ParseResult parsed, string path)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".csv":
                var served = QuestionnaireFiles.ReadServed(data, parsed, terminal);
                data.NoteAccess(parsed);
                return WriteCsv(served.Union, data.Data(parsed), path, DaysOnly(served.Folder, parsed));
            case ".xlsx":
                var input = AnswersInput.OfSurvey(data, parsed, leftOut, terminal);
                var table = RawAnswers.Of(input.Responses, daysOnly: DaysOnly(input.Folder, parsed));
                OutputFile.Write(path, stream => ExcelReport.WriteAnswers(table, stream));
                return input.Responses.Count;
            default:
                throw new InputFaultException(
                    "options/raw-format",
                    "--out",
                    "Answers are written as .csv or .xlsx: choose one of these endings."
                );
        }
    }

    /// <summary>
    /// To the second, a moment would find its response in a list of who answered when. Of a plan with problems it is not known
    /// whether it protects.
    /// </summary>
    private bool DaysOnly(QuestionnaireFolder folder, ParseResult parsed) =>
        (folder.IsPlanUnused || folder.Plan?.Disclosure.HidesCounts == true) && !parsed.GetValue(exactTimes);

    private int WriteCsv(QuestionnaireUnion union, string data, string path, bool daysOnly)
    {
        var count = 0;
        var responses = StoredResponses
            .Read(data, union, leftOut.Of(union.Questionnaire.Id))
            .Select(response =>
            {
                count++;
                return response;
            });
        var options = new AnswersCsvOptions { DaysOnly = daysOnly, Union = union };
        OutputFile.Write(path, stream => AnswersCsv.Write(stream, union.Questionnaire, responses, options));
        AnswersNotice.WriteBeside(path, StoredResponses.Notice(data, union.Questionnaire.Id));
        return count;
    }
}
