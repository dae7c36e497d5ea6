using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>Finds new responses.</summary>
internal static class LiveSql
{
    private const string Revision = "SELECT coalesce(max(revision), 0) FROM revisions WHERE survey = @survey";

    public static long RevisionOf(this DbConnection connection, string survey) =>
        connection.ExecuteScalar<long>(Revision, new { survey });

    public static long Horizon(this DbConnection connection, Dialect dialect) =>
        connection.ExecuteScalar<long>($"SELECT {dialect.Horizon}");

    public static IEnumerable<LiveRow> StreamSince(this DbConnection connection, Dialect dialect, string survey, long position) =>
        connection.Query<LiveRow>(
            $"""
            SELECT arrival, {dialect.Position} AS position, id, submitted_at, language, weight, answers, questionnaire FROM responses
            WHERE survey = @survey AND {dialect.Position} >= @position ORDER BY {dialect.Position}, arrival
            """,
            new { survey, position },
            buffered: false
        );
}
