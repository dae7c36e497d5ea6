using System.CommandLine;
using System.CommandLine.Parsing;
using Survey.Analysis.Reports;

namespace Survey.Api.Commands;

/// <summary><c>crosstab --rows VARIABLE --columns VARIABLE</c>: cross-tabs on the terminal or as JSON.</summary>
internal sealed class CrossTabCommand : Command
{
    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The answers; with --survey they come from the database.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> questionnaire = new("--questionnaire")
    {
        Description = "The questionnaire's folder, for a FILE.",
    };

    private readonly Option<string> rows = new("--rows")
    {
        Description =
            "A question, a matrix (all its rows), matrix/row, or a pattern such as *_current/video; several with commas.",
        Required = true,
    };

    private readonly Option<string?> columns = new("--columns")
    {
        Description =
            "Named like the rows; several make a banner, each tested by itself; OUTER>INNER nests one question in another. Default: the question of --by.",
    };

    private readonly Option<bool> json = new("--json") { Description = "Write JSON instead of a table." };
    private readonly DataOptions data = new(isRequired: false);
    private readonly ReportChoices choices = new();
    private readonly ReadingChoices reading = new();
    private readonly LeftOutRows leftOut;
    private readonly Terminal terminal;

    public CrossTabCommand(Terminal terminal)
        : base(
            "crosstab",
            """
            Draws cross-tabs with the tests that fit them, of a file or of a survey in the database. Several row or column variables
            are drawn one after another; the columns of one are never tested against those of another.

            Examples:
              survey crosstab answers.csv --questionnaire questionnaires/digital-skills --rows ownership --columns country
              survey crosstab --survey digital-skills --rows ownership --columns country,size --json
              survey crosstab --survey digital-skills --rows advanced_current --columns size
              survey crosstab --survey digital-skills --rows ownership --columns "country>size"
            """
        )
    {
        this.terminal = terminal;
        leftOut = new(terminal);
        Add(file);
        Add(questionnaire);
        Add(rows);
        Add(columns);
        Add(json);
        data.AddTo(this);
        choices.AddTo(this);
        reading.AddTo(this);
        leftOut.AddTo(this);
        Validators.Add(RequireColumns);
        Validators.Add(RequireOneSource);
        SetAction(Run);
    }

    private void RequireColumns(CommandResult result)
    {
        var (named, breakdown) = (result.GetValue(columns)?.Trim(' ', ','), choices.By(result));
        if (string.IsNullOrEmpty(named ?? breakdown))
        {
            result.AddError("Name at least one question with --columns.");
        }
        else if (named is not null && breakdown is not null)
        {
            result.AddError(
                "The columns of a cross-tab are its breakdown: name them with --columns or with --by, not with both."
            );
        }
    }

    private void RequireOneSource(CommandResult result)
    {
        var isFile = result.GetValue(file) is not null;
        if (isFile == data.Survey(result) is not null || isFile != result.GetValue(questionnaire) is not null)
        {
            result.AddError("Name either a FILE with --questionnaire, or --survey.");
        }
    }

    private int Run(ParseResult parsed)
    {
        var input = parsed.GetValue(file) is { } path
            ? AnswersInput.OfFile(
                path,
                parsed.GetValue(questionnaire)!,
                answered =>
                    reading.Apply(parsed, answered, choices.Messages(parsed, answered)) with
                    {
                        WeightColumn = choices.WeightColumn(parsed),
                    },
                choices.Texts(parsed, terminal),
                terminal
            )
            : AnswersInput.OfSurvey(data, parsed, leftOut, terminal, choices);
        var (responses, options) = choices.Apply(parsed, input, terminal);
        var (option, names) = parsed.GetValue(columns) is { } named ? ("--columns", named) : ("--by", options.By!);
        var tables = new AskedCrossTabs(
            input.Folder,
            responses,
            Variables.Choices(responses, "--rows", parsed.GetRequiredValue(rows)),
            Variables.Choices(responses, option, names),
            options
        );
        if (parsed.GetValue(json))
        {
            terminal.SayText(Json(tables));
        }
        else
        {
            foreach (var shown in tables.Shown.SelectMany(row => row))
            {
                CrossTabDrawing.Draw(terminal, shown, tables.Language, input.Folder.Questionnaire.Texts);
            }
        }

        return leftOut.Report(parsed);
    }

    private static string Json(AskedCrossTabs tables)
    {
        using var buffer = new MemoryStream();
        tables.WriteJson(buffer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
