using System.Data.Common;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Answering;

/// <summary>
/// Drafts by their token, which the server makes and only the respondent has. A draft is kept for 30 days after its last page.
/// Every change is applied to what is stored at that moment, so that two windows of one respondent do not overwrite each other.
/// </summary>
internal sealed class DraftStore(Database database, TimeProvider time)
{
    internal const int DaysKept = 30;

    /// <summary>For how long a browser that others may use too finds a draft again without its page.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>The last day of a draft that is saved now.</summary>
    public DateOnly Expiry => time.Today().AddDays(DaysKept);

    public Task<ResponseDraft?> Find(string token, CancellationToken cancel) =>
        database.Read(connection => Row(connection, token) is { } row ? DraftRows.Open(row, token) : null, cancel);

    /// <summary>For a browser that remembers the token: nothing after a pause in which another person may have come.</summary>
    public Task<ResponseDraft?> FindAgain(string token, CancellationToken cancel) =>
        database.Read(
            connection => Row(connection, token) is { } row && !IsIdle(row) ? DraftRows.Open(row, token) : null,
            cancel
        );

    /// <summary>Whether the draft was sent, erased, thrown away or continued under another token.</summary>
    public Task<bool> HasEnded(string token, CancellationToken cancel) =>
        database.Read(connection => connection.HasEnded(DraftTokens.HashOf(token)), cancel);

    /// <summary>Stores a new draft and returns its token.</summary>
    public Task<string> Create(ResponseDraft draft) => database.Write(connection => Insert(connection, draft));

    /// <summary>Stores the changed draft; it is on the disk when this completes.</summary>
    /// <param name="token">The draft's.</param>
    /// <param name="change">Gets the stored draft.</param>
    /// <returns>Null where there is no such draft: a token that the server did not make never gets one.</returns>
    public Task<ResponseDraft?> Update(string token, Func<ResponseDraft, ResponseDraft> change) =>
        database.Write(connection =>
        {
            if (!connection.ClaimDraft(DraftTokens.HashOf(token)) || Row(connection, token) is not { } row)
            {
                return null;
            }

            var draft = change(DraftRows.Open(row, token));
            connection.Update(Close(draft, token));
            return draft;
        });

    /// <summary>Makes a resume link for the draft, and with that ends the one before.</summary>
    /// <returns>The secret in the link; null where there is no such draft.</returns>
    public Task<string?> MakeLink(string token)
    {
        var secret = Secret.Create();
        return database.Write(connection =>
            connection.PutLink(DraftTokens.HashOf(token), DraftTokens.HashOfLink(secret), DraftRows.SealToken(secret, token))
                ? secret
                : null
        );
    }

    /// <summary>Whether the secret is that of the draft's newest link.</summary>
    public Task<bool> Opens(string secret, string token, CancellationToken cancel) =>
        database.Read(connection => Row(connection, token)?.ResumeHash == DraftTokens.HashOfLink(secret), cancel);

    /// <summary>The draft that a resume link opens, without what its token seals.</summary>
    public Task<DraftRow?> FindByLink(string secret, CancellationToken cancel) =>
        database.Read(connection => RowOfLink(connection, secret), cancel);

    /// <summary>
    /// Gives the draft of a resume link a new token: the old one and the link end, so that whoever else has them sees nothing of
    /// what follows.
    /// </summary>
    /// <param name="secret">In the link.</param>
    /// <param name="isOnOwnDevice">Whether nobody else uses the device on which it is opened.</param>
    /// <returns>Null where there is no such draft.</returns>
    public Task<NamedDraft?> Exchange(string secret, bool isOnOwnDevice) =>
        database.Write(connection =>
        {
            if (
                RowOfLink(connection, secret) is not { } found
                || !connection.ClaimDraft(found.TokenHash)
                || RowOfLink(connection, secret) is not { } row
            )
            {
                return null;
            }

            var draft = DraftRows.Open(row, DraftRows.TokenOf(row, secret)) with { IsOnOwnDevice = isOnOwnDevice };
            connection.EndDraft(row.TokenHash, time.Today());
            return new NamedDraft(Insert(connection, draft), draft);
        });

    /// <summary>
    /// Opens a response for change. Where that was begun elsewhere it goes on here, under a new token. The response does not
    /// change until the draft is sent.
    /// </summary>
    /// <returns>Null where there is no such response.</returns>
    public Task<NamedDraft?> Correct(string receipt) =>
        database.Write(connection =>
        {
            if (
                !connection.LockResponse(ReceiptHashes.Of(receipt))
                || ReceiptStore.Find(connection, receipt) is not { IsReadable: true } response
            )
            {
                return null;
            }

            var begun = connection.FindDraftOf(
                DraftTokens.HashOfReceipt(receipt),
                DraftTokens.HashOf(DraftTokens.FormerOfChangesTo(receipt)),
                time.Today()
            );
            var draft = new ResponseDraft
            {
                Survey = response.Survey,
                Language = begun?.Language ?? response.Language,
                Answers = begun is null ? response.Answers : AnswersJson.Read(begun.Answers),
                Version = begun is null ? response.Version : begun.Questionnaire,
                BegunWith = begun is null ? response.Version : begun.BegunWith,
                Receipt = receipt,
            };
            connection.EndDraftsOf(receipt, time.Today());
            return new NamedDraft(Insert(connection, draft), draft);
        });

    /// <summary>Deletes the draft.</summary>
    public Task End(string token) =>
        database.Write(connection =>
        {
            connection.EndDraft(DraftTokens.HashOf(token), time.Today());
            return true;
        });

    private DraftRow? Row(DbConnection connection, string token) => connection.FindDraft(DraftTokens.HashOf(token), time.Today());

    private DraftRow? RowOfLink(DbConnection connection, string secret) =>
        connection.FindDraftByLink(DraftTokens.HashOfLink(secret), DraftTokens.HashOf(secret), time.Today());

    /// <summary>Also where the clock was put back: how long the pause was is not known then.</summary>
    private bool IsIdle(DraftRow row) => row.Seen is { } seen && (time.GetUtcNow() - seen).Duration() > LongestPause;

    private string Insert(DbConnection connection, ResponseDraft draft)
    {
        var token = Secret.Create();
        connection.Insert(Close(draft, token));
        return token;
    }

    private DraftRow Close(ResponseDraft draft, string token) => DraftRows.Close(draft, token, time.Now(), Expiry);
}
