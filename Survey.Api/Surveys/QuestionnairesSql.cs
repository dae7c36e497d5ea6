using System.Data.Common;
using Dapper;

namespace Survey.Api.Surveys;

/// <summary>The statements on <c>questionnaires</c>.</summary>
internal static class QuestionnairesSql
{
    private const string Keep = """
        INSERT INTO questionnaires (survey, version, definition, first_served, served)
        VALUES (@Survey, @Version, @Definition, @FirstServed,
          (SELECT coalesce(max(served), 0) + 1 FROM questionnaires WHERE survey = @Survey))
        ON CONFLICT (survey, version) DO UPDATE SET served = excluded.served WHERE questionnaires.served < excluded.served - 1
        """;

    private const string KeepEarlier = """
        INSERT INTO questionnaires (survey, version, definition, first_served, served)
        VALUES (@Survey, @Version, @Definition, @FirstServed,
          (SELECT coalesce(min(served), 0) - 1 FROM questionnaires WHERE survey = @Survey))
        ON CONFLICT (survey, version) DO NOTHING
        """;

    private const string OfSurvey = """
        SELECT survey, version, definition, first_served FROM questionnaires
        WHERE survey = @survey ORDER BY served DESC, version
        """;

    /// <summary>The one that was served last first.</summary>
    public static IEnumerable<QuestionnaireRow> Questionnaires(this DbConnection connection, string survey) =>
        connection.Query<QuestionnaireRow>(OfSurvey, new { survey });

    private const string Answered =
        "SELECT count(*) FROM (SELECT 1 FROM responses WHERE survey = @survey LIMIT 1) AS any_of_them";

    public static bool IsAnswered(this DbConnection connection, string survey) =>
        connection.ExecuteScalar<long>(Answered, new { survey }) > 0;

    private const string AllAnswered = """
        SELECT survey FROM (SELECT DISTINCT survey FROM questionnaires) AS served
        WHERE EXISTS (SELECT 1 FROM responses WHERE responses.survey = served.survey)
        ORDER BY survey
        """;

    public static IEnumerable<string> AnsweredSurveys(this DbConnection connection) => connection.Query<string>(AllAnswered);

    /// <summary>Keeps a version that came before all others; 0 where it is known already.</summary>
    public static int KeepEarlierQuestionnaire(this DbConnection connection, QuestionnaireRow row) =>
        connection.Execute(KeepEarlier, row);

    /// <summary>Makes a version the newest of its survey; 0 where it is that already.</summary>
    public static int KeepQuestionnaire(this DbConnection connection, QuestionnaireRow row) => connection.Execute(Keep, row);
}
