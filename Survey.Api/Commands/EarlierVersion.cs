using System.Data.Common;
using System.Text;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>An earlier questionnaire, which this database may never have served.</summary>
/// <param name="Served">What was asked.</param>
/// <param name="Row">To be kept with the answers.</param>
internal sealed record EarlierVersion(ServedVersion Served, QuestionnaireRow Row)
{
    /// <param name="folder">The questionnaire's.</param>
    /// <param name="survey">The survey that it is a version of, whatever the folder is called.</param>
    /// <param name="terminal">Where problems of its plan are remarked.</param>
    /// <exception cref="InputFaultException">The questionnaire is at fault.</exception>
    public static EarlierVersion Read(string folder, string survey, Terminal terminal) =>
        Of(folder, QuestionnaireFiles.ReadAsked(folder, terminal), survey);

    /// <summary>The questionnaire of a folder as a version, to be kept before it is served.</summary>
    /// <param name="folder">The questionnaire's.</param>
    /// <param name="questionnaire">As read from the folder.</param>
    /// <param name="survey">The survey that it is a version of, whatever the folder is called.</param>
    public static EarlierVersion Of(string folder, Questionnaire questionnaire, string survey)
    {
        var definition = Encoding.UTF8.GetString(InputFiles.Read(Path.Combine(folder, QuestionnaireFolder.QuestionnaireFile)));
        var version = OpenSurvey.VersionOf(definition);
        return new(
            new(version, questionnaire),
            new()
            {
                Survey = survey,
                Version = version,
                Definition = definition,
                FirstServed = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            }
        );
    }

    /// <summary>The versions of a survey in a database that may not be there yet, and one more.</summary>
    public static QuestionnaireUnion Union(string data, Questionnaire today, EarlierVersion? earlier)
    {
        var versions = Known(data, today.Id);
        return QuestionnaireUnion.Of(today, earlier is null ? versions : [.. versions, earlier.Served]);
    }

    private static IReadOnlyList<ServedVersion> Known(string data, string survey)
    {
        if (DataAddress.Parse(data) is { IsPostgres: false, Text: var file } && !File.Exists(file))
        {
            return [];
        }

        using var database = DatabaseReader.Open(data);
        try
        {
            return database.Read(connection => SurveyUnions.Served(connection, survey)).GetAwaiter().GetResult();
        }
        catch (DbException)
        {
            // A database without tables: importing makes them.
            return [];
        }
    }
}
