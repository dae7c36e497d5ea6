using System.CommandLine;
using Survey.Analysis.Reports;

namespace Survey.Api.Commands;

/// <summary><c>analyse FILE --questionnaire FOLDER --out FILE</c>: answers file in, results out, no database.</summary>
internal static class AnalyseCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The answers: wide CSV, or a Google Forms download." };
        var questionnaire = new Option<string>("--questionnaire")
        {
            Description = "The questionnaire's folder.",
            Required = true,
        };
        var target = new ReportFile();
        var choices = new ReportChoices();
        var command = new Command(
            "analyse",
            """
            Reads a file of answers and writes the results; needs no database.

            Example:
              survey analyse answers.csv --questionnaire questionnaires/digital-skills --out guide.xlsx
            """
        )
        {
            file,
            questionnaire,
        };
        target.AddTo(command);
        choices.AddTo(command);
        command.SetAction(parsed =>
            Run(terminal, choices, parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(questionnaire), target)
        );
        return command;
    }

    private static int Run(
        Terminal terminal,
        ReportChoices choices,
        ParseResult parsed,
        string file,
        string questionnaire,
        ReportFile target
    )
    {
        var input = AnswersInput.OfFile(file, questionnaire, choices.WeightColumn(parsed), terminal);
        var (responses, options) = choices.Apply(parsed, input, terminal);
        terminal.Working("Computing and writing", () =>
        {
            target.Write(parsed, ReportBuilder.Build(input.Folder, responses, options), responses);
            return true;
        });
        terminal.Say($"{target.Path(parsed)}: {responses.Count} responses");
        return ExitCode.Success;
    }
}
