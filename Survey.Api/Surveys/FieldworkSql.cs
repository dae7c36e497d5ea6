using System.Data.Common;
using Dapper;

namespace Survey.Api.Surveys;

/// <summary>The statements on <c>fieldwork</c>.</summary>
internal static class FieldworkSql
{
    private const string OfSurvey = "SELECT survey, closes FROM fieldwork WHERE survey = @survey";

    public static FieldworkRow? FindFieldwork(this DbConnection connection, string survey) =>
        connection.QuerySingleOrDefault<FieldworkRow>(OfSurvey, new { survey });

    private const string Upsert = """
        INSERT INTO fieldwork (survey, closes) VALUES (@Survey, @Closes)
        ON CONFLICT (survey) DO UPDATE SET closes = excluded.closes
        """;

    public static int Put(this DbConnection connection, FieldworkRow row) => connection.Execute(Upsert, row);
}
