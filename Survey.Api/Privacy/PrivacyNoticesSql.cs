using System.Data.Common;
using Dapper;

namespace Survey.Api.Privacy;

/// <summary>The statements on <c>privacy_notices</c>.</summary>
internal static class PrivacyNoticesSql
{
    private const string ByHash = "SELECT hash, language, first_day, text FROM privacy_notices WHERE hash = @hash";

    public static PrivacyNoticeRow? FindPrivacyNotice(this DbConnection connection, string hash) =>
        connection.QuerySingleOrDefault<PrivacyNoticeRow>(ByHash, new { hash });

    private const string InsertNew = """
        INSERT INTO privacy_notices (hash, language, first_day, text) VALUES (@Hash, @Language, @FirstDay, @Text)
        ON CONFLICT (hash) DO NOTHING
        """;

    public static int Insert(this DbConnection connection, PrivacyNoticeRow row) => connection.Execute(InsertNew, row);
}
