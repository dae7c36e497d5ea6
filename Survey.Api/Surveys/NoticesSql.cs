using System.Data.Common;
using Dapper;

namespace Survey.Api.Surveys;

/// <summary>The notices of the surveys' answers.</summary>
internal static class NoticesSql
{
    private const string All = "SELECT survey AS Survey, texts AS Texts FROM notices ORDER BY survey";

    public static IEnumerable<NoticeRow> Notices(this DbConnection connection) => connection.Query<NoticeRow>(All);

    private const string Put = """
        INSERT INTO notices (survey, texts) VALUES (@Survey, @Texts)
        ON CONFLICT (survey) DO UPDATE SET texts = excluded.texts
        """;

    public static int PutNotice(this DbConnection connection, NoticeRow row) => connection.Execute(Put, row);
}
