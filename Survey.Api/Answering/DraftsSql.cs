using System.Data.Common;
using Dapper;

namespace Survey.Api.Answering;

/// <summary>The statements on <c>drafts</c>.</summary>
internal static class DraftsSql
{
    private const string Columns =
        "token_hash, survey, language, answers, updated, expires, sealed_receipt, sealed_invitation, resume_hash, sealed_token, "
        + "of_receipt, seen, questionnaire, begun_with";

    private const string ByToken = $"SELECT {Columns} FROM drafts WHERE token_hash = @tokenHash AND expires >= @today";

    public static DraftRow? FindDraft(this DbConnection connection, string tokenHash, DateOnly today) =>
        connection.QuerySingleOrDefault<DraftRow>(ByToken, new { tokenHash, today });

    private const string ByLink = $"""
        SELECT {Columns} FROM drafts
        WHERE resume_hash IN (@hash, @formerHash) AND expires >= @today AND sealed_receipt IS NULL
        """;

    /// <summary>
    /// Not changes to a response, which its receipt opens: whoever sent a link to them would hold the receipt of what another
    /// person then answers.
    /// </summary>
    /// <param name="connection">Where it is kept.</param>
    /// <param name="hash">Of the secret in the link.</param>
    /// <param name="formerHash">Of the same as a token: until schema 10, links carried the token.</param>
    /// <param name="today">An expired draft is not found.</param>
    public static DraftRow? FindDraftByLink(this DbConnection connection, string hash, string formerHash, DateOnly today) =>
        connection.QuerySingleOrDefault<DraftRow>(
            ByLink,
            new
            {
                hash,
                formerHash,
                today,
            }
        );

    private const string ByReceipt =
        $"SELECT {Columns} FROM drafts WHERE (of_receipt = @hash OR token_hash = @formerHash) AND expires >= @today";

    /// <param name="connection">Where it is kept.</param>
    /// <param name="hash">Of the receipt.</param>
    /// <param name="formerHash">Of the token that was derived from the receipt until schema 10.</param>
    /// <param name="today">An expired draft is not found.</param>
    public static DraftRow? FindDraftOf(this DbConnection connection, string hash, string formerHash, DateOnly today) =>
        connection.QueryFirstOrDefault<DraftRow>(
            ByReceipt,
            new
            {
                hash,
                formerHash,
                today,
            }
        );

    private const string InsertNew = $"""
        INSERT INTO drafts ({Columns})
        VALUES (@TokenHash, @Survey, @Language, @Answers, @Updated, @Expires, @SealedReceipt, @SealedInvitation, @ResumeHash,
          @SealedToken, @OfReceipt, @Seen, @Questionnaire, @BegunWith)
        """;

    public static int Insert(this DbConnection connection, DraftRow row) => connection.Execute(InsertNew, row);

    private const string Replace = """
        UPDATE drafts SET language = @Language, answers = @Answers, updated = @Updated, expires = @Expires, seen = @Seen,
          questionnaire = @Questionnaire
        WHERE token_hash = @TokenHash
        """;

    public static int Update(this DbConnection connection, DraftRow row) => connection.Execute(Replace, row);

    private const string ReplaceLink =
        "UPDATE drafts SET resume_hash = @hash, sealed_token = @sealedToken WHERE token_hash = @tokenHash";

    /// <summary>False where there is no such draft.</summary>
    public static bool PutLink(this DbConnection connection, string tokenHash, string hash, byte[] sealedToken) =>
        connection.Execute(
            ReplaceLink,
            new
            {
                tokenHash,
                hash,
                sealedToken,
            }
        ) == 1;
}
