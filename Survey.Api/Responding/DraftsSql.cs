using System.Data.Common;
using Dapper;

namespace Survey.Api.Responding;

/// <summary>The statements on <c>drafts</c>.</summary>
internal static class DraftsSql
{
    private const string ByToken =
        """
        SELECT token_hash, survey, language, answers, updated, expires FROM drafts
        WHERE token_hash = @tokenHash AND expires >= @today
        """;

    public static DraftRow? FindDraft(this DbConnection connection, string tokenHash, DateOnly today) =>
        connection.QuerySingleOrDefault<DraftRow>(ByToken, new { tokenHash, today });

    private const string Upsert =
        """
        INSERT INTO drafts (token_hash, survey, language, answers, updated, expires)
        VALUES (@TokenHash, @Survey, @Language, @Answers, @Updated, @Expires)
        ON CONFLICT (token_hash) DO UPDATE
        SET language = excluded.language, answers = excluded.answers, updated = excluded.updated, expires = excluded.expires
        """;

    public static int Save(this DbConnection connection, DraftRow row) => connection.Execute(Upsert, row);

    private const string DeleteOne = "DELETE FROM drafts WHERE token_hash = @tokenHash";

    public static int DeleteDraft(this DbConnection connection, string tokenHash) => connection.Execute(DeleteOne, new { tokenHash });
}
