using System.Data.Common;
using Dapper;

namespace Survey.Api.Surveys;

/// <summary>The statements on <c>questionnaires</c>.</summary>
internal static class QuestionnairesSql
{
    private const string Keep = """
        INSERT INTO questionnaires (version, survey, definition, first_served)
        VALUES (@Version, @Survey, @Definition, @FirstServed)
        ON CONFLICT (version) DO NOTHING
        """;

    private const string OfSurvey = """
        SELECT version, survey, definition, first_served FROM questionnaires
        WHERE survey = @survey ORDER BY first_served DESC, version
        """;

    /// <summary>Those of later days first.</summary>
    public static IEnumerable<QuestionnaireRow> Questionnaires(this DbConnection connection, string survey) =>
        connection.Query<QuestionnaireRow>(OfSurvey, new { survey });

    /// <summary>How many were new.</summary>
    public static int KeepQuestionnaire(this DbConnection connection, QuestionnaireRow row) => connection.Execute(Keep, row);
}
