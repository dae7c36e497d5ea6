using System.CommandLine;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>check-data</c>: reads every stored row, and names those that cannot be read.</summary>
internal sealed class CheckDataCommand : Command
{
    private readonly Option<string?> questionnaires = new("--questionnaires")
    {
        Description = "The folder with a folder for each questionnaire, which the answers must fit.",
        DefaultValueFactory = _ => WebSettings.FromEnvironment().Questionnaires,
    };

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public CheckDataCommand(Terminal terminal)
        : base(
            "check-data",
            """
            Reads every stored response, contact and draft and names those that cannot be read, or that today's questionnaire
            refuses; also while the server runs. Exits with 1 if there are any.

            Example:
              survey check-data --data /srv/survey/survey.db
            """
        )
    {
        this.terminal = terminal;
        data.AddTo(this);
        Add(questionnaires);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(questionnaires) ?? SurveyCatalogue.FindFolder();
        data.NoteAccess(parsed);
        using var database = DatabaseReader.Open(data.Value(parsed));
        var (read, unreadable) = (0, 0);
        var catalogue = database
            .Read(connection =>
                SurveyCatalogue.Load(
                    folder,
                    survey => SurveyHistory.Of(connection, survey),
                    answered: SurveyHistory.Answered(connection)
                )
            )
            .GetAwaiter()
            .GetResult();
        foreach (var reading in catalogue.Readings.Where(reading => reading.State == SurveyState.FolderMissing))
        {
            terminal.Remark(reading.Remark!);
        }

        var unions = catalogue
            .Readings.Where(reading => reading.Served is not null)
            .ToDictionary(reading => reading.Id, reading => reading.Served!.Union);
        foreach (var row in database.Stream(connection => connection.StreamRows()))
        {
            read++;
            if (StoredRowCheck.Check(row, unions.GetValueOrDefault(row.Survey)) is not { } fault)
            {
                continue;
            }

            unreadable++;
            terminal.Remark(fault.ToString());
        }
        terminal.Say($"{read} rows read, {unreadable} of them cannot be used");
        return unreadable == 0 ? ExitCode.Success : ExitCode.InputAtFault;
    }
}
