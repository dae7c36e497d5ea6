using System.CommandLine;
using Survey.Analysis.Reports;

namespace Survey.Api.Commands;

/// <summary>
/// <c>analyse FILE --questionnaire FOLDER --out FILE</c>: reads a file of answers and writes results, without a database.
/// </summary>
internal sealed class AnalyseCommand : Command
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "The answers: CSV, an Excel workbook or a ZIP archive.",
    };

    private readonly Option<string> questionnaire = new("--questionnaire")
    {
        Description = "The questionnaire's folder.",
        Required = true,
    };

    private readonly ReportFile target = new();
    private readonly ChartFiles charts = new();
    private readonly ReportChoices choices = new();
    private readonly ReadingChoices reading = new();
    private readonly Terminal terminal;

    public AnalyseCommand(Terminal terminal)
        : base(
            "analyse",
            """
            Reads a file of answers and writes the results; needs no database.

            Example:
              survey analyse answers.csv --questionnaire questionnaires/digital-skills --out guide.xlsx
            """
        )
    {
        this.terminal = terminal;
        Add(file);
        Add(questionnaire);
        target.AddTo(this);
        charts.AddTo(this);
        choices.AddTo(this);
        reading.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var input = AnswersInput.OfFile(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(questionnaire),
            folder =>
                reading.Apply(parsed, folder, choices.Messages(parsed, folder)) with
                {
                    WeightColumn = choices.WeightColumn(parsed),
                },
            choices.Texts(parsed, terminal),
            terminal
        );
        var (responses, options) = choices.Apply(parsed, input, terminal);
        terminal.Working("Computing and writing", () =>
        {
            var report = ReportBuilder.Build(input.Folder, responses, options);
            target.Write(parsed, report, responses);
            charts.Write(parsed, report);
            return true;
        });
        terminal.Say($"{target.Path(parsed)}: {responses.Count} responses");
        return ExitCode.Success;
    }
}
