using System.Data.Common;
using Dapper;

namespace Survey.Api.Responses;

/// <summary>
/// The end of drafts: they are sent, erased, thrown away or continued under another token. The hash of the token is kept for as
/// long as a page of the draft may still be open somewhere, so that what comes late is refused.
/// </summary>
internal static class EndedDrafts
{
    internal const int DaysKept = 30;

    private const string ClaimOne = "UPDATE drafts SET version = version + 1 WHERE token_hash = @hash";

    /// <summary>
    /// Locks the draft until the end of the transaction; false where there is none. Of two requests that end the same draft, the
    /// second one waits here, and finds none.
    /// </summary>
    public static bool ClaimDraft(this DbConnection connection, string tokenHash) =>
        connection.Execute(ClaimOne, new { hash = tokenHash }) == 1;

    private const string EndOne = """
        INSERT INTO ended_drafts (token_hash, ends) VALUES (@hash, @ends) ON CONFLICT (token_hash) DO NOTHING;
        DELETE FROM drafts WHERE token_hash = @hash
        """;

    public static void EndDraft(this DbConnection connection, string tokenHash, DateOnly today) =>
        connection.Execute(EndOne, new { hash = tokenHash, ends = today.AddDays(DaysKept) });

    private const string EndSome = """
        INSERT INTO ended_drafts (token_hash, ends) SELECT token_hash, @ends FROM drafts WHERE of_receipt = @receipt OR token_hash = @former
        ON CONFLICT (token_hash) DO NOTHING;
        DELETE FROM drafts WHERE of_receipt = @receipt OR token_hash = @former
        """;

    /// <summary>Ends the drafts of changes to a response.</summary>
    public static void EndDraftsOf(this DbConnection connection, string receipt, DateOnly today) =>
        connection.Execute(
            EndSome,
            new
            {
                receipt = DraftTokens.HashOfReceipt(receipt),
                former = DraftTokens.HashOf(DraftTokens.FormerOfChangesTo(receipt)),
                ends = today.AddDays(DaysKept),
            }
        );

    private const string Any = "SELECT EXISTS (SELECT 1 FROM ended_drafts WHERE token_hash = @hash)";

    public static bool HasEnded(this DbConnection connection, string tokenHash) =>
        connection.ExecuteScalar<bool>(Any, new { hash = tokenHash });
}
