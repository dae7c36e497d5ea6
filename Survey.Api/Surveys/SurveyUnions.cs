using System.Collections.Concurrent;
using System.Data.Common;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;
using Survey.Api.Storage;

namespace Survey.Api.Surveys;

/// <summary>
/// For each survey, the questionnaire that is served together with all versions that were: what its stored answers are read with.
/// </summary>
internal sealed class SurveyUnions(Database database)
{
    private readonly ConcurrentDictionary<string, QuestionnaireUnion> unions = new();

    public async Task<QuestionnaireUnion> Of(Questionnaire today, CancellationToken cancel) =>
        unions.TryGetValue(today.Id, out var known)
            ? known
            : unions.GetOrAdd(today.Id, await database.Read(connection => Read(connection, today), cancel));

    /// <summary>
    /// A version that does not pass today's rules is left out; its answers count where today's questions take them.
    /// </summary>
    public static QuestionnaireUnion Read(DbConnection connection, Questionnaire today) =>
        QuestionnaireUnion.Of(today, Served(connection, today.Id));

    /// <summary>The versions that were served and pass today's rules, the newest first.</summary>
    public static IReadOnlyList<ServedVersion> Served(DbConnection connection, string survey) =>
        [
            .. connection
                .Questionnaires(survey)
                .Select(row => ServedVersion.Read(row.Survey, row.Version, row.Definition))
                .OfType<ServedVersion>(),
        ];
}
