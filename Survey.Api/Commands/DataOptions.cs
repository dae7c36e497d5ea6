using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using Survey.Analysis.Plans;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary>The options that name the survey and the database a command works on.</summary>
internal sealed class DataOptions
{
    private readonly DatabaseOption data = new();

    private readonly Option<string?> survey;

    private readonly Option<string?> questionnaires = new("--questionnaires")
    {
        Description =
            "The folder with one folder per questionnaire. Default: 'questionnaires' here or above, else the built-in ones.",
        DefaultValueFactory = _ => WebSettings.FromEnvironment().Questionnaires,
    };

    /// <param name="isRequired">Whether the command works on a database only.</param>
    public DataOptions(bool isRequired = true) =>
        survey = new("--survey")
        {
            Description = "The survey's id: the name of its questionnaire's folder.",
            Required = isRequired,
        };

    public void AddTo(Command command)
    {
        command.Add(survey);
        data.AddTo(command);
        command.Add(questionnaires);
    }

    public string Data(ParseResult parsed) => data.Value(parsed);

    /// <inheritdoc cref="DatabaseOption.NoteAccess"/>
    public void NoteAccess(ParseResult parsed) => data.NoteAccess(parsed, Survey(parsed.CommandResult));

    /// <summary>The survey that the command line names; null where it names none.</summary>
    public string? Survey(SymbolResult parsed) => parsed.GetValue(survey);

    /// <summary>The folder of the survey's questionnaire.</summary>
    /// <exception cref="InputFaultException">There is no such survey.</exception>
    public string Folder(ParseResult parsed)
    {
        var all = parsed.GetValue(questionnaires) ?? SurveyCatalogue.FindFolder();
        var id = parsed.GetValue(survey) ?? "";
        var known = InputFiles
            .FoldersOf(all)
            .Where(folder => InputFiles.Exists(Path.Combine(all, folder, QuestionnaireFolder.QuestionnaireFile)))
            .ToList();
        if (known.Contains(id) || IsEmptyFolder(all, id) || IsAnswered(Data(parsed), id))
        {
            return Path.Combine(all, id);
        }

        throw new InputFaultException(
            "options/unknown-survey",
            "--survey",
            known.Count == 0
                ? $"There is no questionnaire in {all}: name their folder with --questionnaires."
                : $"'{id}' is not the id of a survey. Write one of: {string.Join(", ", known)}."
        );
    }

    /// <summary>A survey whose folder is gone, and whose answers and versions the database still has.</summary>
    private static bool IsAnswered(string data, string id)
    {
        if (DataAddress.Parse(data) is { IsPostgres: false, Text: var file } && !File.Exists(file))
        {
            return false;
        }

        try
        {
            using var database = DatabaseReader.Open(data);
            return database.Read(SurveyHistory.Answered).GetAwaiter().GetResult().Contains(id);
        }
        catch (Exception fault) when (fault is DbException or DatabaseException)
        {
            return false;
        }
    }

    /// <summary>A folder whose questionnaire is missing, which a database may still have.</summary>
    private static bool IsEmptyFolder(string all, string id) => id.Length > 0 && InputFiles.FoldersOf(all).Contains(id);
}
