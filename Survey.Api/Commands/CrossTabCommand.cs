using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Api.Commands;

/// <summary><c>crosstab --rows VARIABLE --columns VARIABLE</c>: one cross-tab on the terminal or as JSON.</summary>
internal static class CrossTabCommand
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The answers; with --survey they come from the database.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var questionnaire = new Option<string?>("--questionnaire") { Description = "The questionnaire's folder, for a FILE." };
        var data = new DataOptions(isRequired: false);
        var rows = new Option<string>("--rows") { Description = "A question, or matrix/row.", Required = true };
        var columns = new Option<string>("--columns")
        {
            Description = "A question, or matrix/row; several with commas make a banner.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of a table." };
        var choices = new ReportChoices();
        var command = new Command(
            "crosstab",
            """
            Draws one cross-tab with the test that fits it, of a file or of a survey in the database. Several column variables are
            drawn one after another; the columns of one are never tested against those of another.

            Example:
              survey crosstab answers.csv --questionnaire questionnaires/digital-skills --rows ownership --columns country
              survey crosstab answers.csv --questionnaire questionnaires/digital-skills --rows ownership --columns country,size --json
            """
        )
        {
            file,
            questionnaire,
            rows,
            columns,
            json,
        };
        data.AddTo(command);
        choices.AddTo(command);
        columns.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim(' ', ',') is null or "")
            {
                result.AddError("--columns names at least one variable.");
            }
        });
        command.Validators.Add(result =>
            RequireOneSource(result, result.GetValue(file), result.GetValue(questionnaire), data.Survey(result))
        );
        command.SetAction(parsed =>
        {
            var input = parsed.GetValue(file) is { } path
                ? AnswersInput.OfFile(path, parsed.GetValue(questionnaire)!, choices.WeightColumn(parsed), terminal)
                : AnswersInput.OfSurvey(data, parsed, choices);
            var (responses, options) = choices.Apply(parsed, input, terminal);
            var names = parsed
                .GetRequiredValue(columns)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var banner = Banner.Of(
                responses,
                Variables.Choice(responses, "--rows", parsed.GetRequiredValue(rows)),
                [.. names.Select(name => Variables.Choice(responses, "--columns", name))],
                options.CrossTabs(input.Folder.Plan?.Levels ?? [])
            );
            var suppression = ReportSuppression.OfBanner(banner, options.MinCell);
            Tell(
                terminal,
                banner,
                suppression,
                options.Language ?? input.Folder.Questionnaire.DefaultLanguage,
                parsed.GetValue(json)
            );
            return ExitCode.Success;
        });
        return command;
    }

    private static void RequireOneSource(CommandResult result, string? file, string? questionnaire, string? survey)
    {
        if ((file is null) == (survey is null) || (file is null) != (questionnaire is null))
        {
            result.AddError("Name either a FILE with --questionnaire, or --survey.");
        }
    }

    private static void Tell(Terminal terminal, Banner banner, ReportSuppression suppression, string language, bool asJson)
    {
        if (!asJson)
        {
            foreach (var block in banner.Blocks)
            {
                CrossTabDrawing.Draw(terminal, block, suppression, language);
            }

            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            CrossTabJson.Write(writer, banner, language, suppression);
        }

        terminal.Say(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
