using Survey.Api.Storage;

namespace Survey.Api.Surveys;

/// <summary>The questionnaires that have been served: each is kept as long as answers to it.</summary>
internal sealed class QuestionnaireVersions(IReadOnlyDictionary<string, string> current)
{
    /// <summary>Stores the questionnaires that are served now.</summary>
    public static async Task<QuestionnaireVersions> Keep(Database database, SurveyCatalogue catalogue, DateOnly today)
    {
        var rows = catalogue
            .Surveys.Select(survey => new QuestionnaireRow
            {
                Version = survey.Version,
                Survey = survey.Id,
                Definition = survey.Definition,
                FirstServed = today,
            })
            .ToList();
        await database.Write(connection => rows.Sum(connection.KeepQuestionnaire));
        return new(rows.ToDictionary(row => row.Survey, row => row.Version));
    }

    /// <summary>The version that is served now: null where none is served.</summary>
    public string? Of(string survey) => current.GetValueOrDefault(survey);
}
