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

    /// <summary>How many were new.</summary>
    public static int KeepQuestionnaire(this DbConnection connection, QuestionnaireRow row) => connection.Execute(Keep, row);
}
