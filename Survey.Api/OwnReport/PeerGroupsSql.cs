using System.Data.Common;
using Dapper;

namespace Survey.Api.OwnReport;

/// <summary>The statements on <c>benchmarks</c>.</summary>
internal static class PeerGroupsSql
{
    private const string OfSurvey = "SELECT survey, made, respondents, figures FROM benchmarks WHERE survey = @survey";

    public static PeerGroupsRow? FindPeerGroups(this DbConnection connection, string survey) =>
        connection.QuerySingleOrDefault<PeerGroupsRow>(OfSurvey, new { survey });

    private const string Upsert = """
        INSERT INTO benchmarks (survey, made, respondents, figures) VALUES (@Survey, @Made, @Respondents, @Figures)
        ON CONFLICT (survey) DO UPDATE SET made = excluded.made, respondents = excluded.respondents, figures = excluded.figures
        """;

    public static int Put(this DbConnection connection, PeerGroupsRow row) => connection.Execute(Upsert, row);
}
