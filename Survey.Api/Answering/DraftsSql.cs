using System.Data.Common;
using Dapper;

namespace Survey.Api.Answering;

/// <summary>The statements on <c>drafts</c>.</summary>
internal static class DraftsSql
{
    private const string ByToken = """
        SELECT token_hash, survey, language, answers, updated, expires, version, sealed_receipt, sealed_invitation FROM drafts
        WHERE token_hash = @tokenHash AND expires >= @today
        """;

    public static DraftRow? FindDraft(this DbConnection connection, string tokenHash, DateOnly today) =>
        connection.QuerySingleOrDefault<DraftRow>(ByToken, new { tokenHash, today });

    private const string InsertNew = """
        INSERT INTO drafts (token_hash, survey, language, answers, updated, expires, version, sealed_receipt, sealed_invitation)
        VALUES (@TokenHash, @Survey, @Language, @Answers, @Updated, @Expires, 1, @SealedReceipt, @SealedInvitation)
        ON CONFLICT (token_hash) DO NOTHING
        """;

    /// <summary>False where another request was faster.</summary>
    public static bool Insert(this DbConnection connection, DraftRow row) => connection.Execute(InsertNew, row) == 1;

    private const string Replace = """
        UPDATE drafts SET language = @Language, answers = @Answers, updated = @Updated, expires = @Expires, version = version + 1,
          sealed_receipt = @SealedReceipt, sealed_invitation = @SealedInvitation
        WHERE token_hash = @TokenHash AND version = @Version
        """;

    /// <summary>False where the stored version is another one.</summary>
    public static bool Update(this DbConnection connection, DraftRow row) => connection.Execute(Replace, row) == 1;
}
