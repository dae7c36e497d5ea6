using System.Data.Common;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Answering;

/// <summary>
/// Drafts by their token, which only the respondent has. A draft is kept for 30 days after its last page. Every change is applied
/// to what is stored at that moment, so that two windows of one respondent do not overwrite each other.
/// </summary>
internal sealed class DraftStore(Database database, TimeProvider time)
{
    internal const int DaysKept = 30;

    /// <summary>The last day of a draft that is saved now.</summary>
    public DateOnly Expiry => time.Today().AddDays(DaysKept);

    public Task<ResponseDraft?> Find(string token, CancellationToken cancel) =>
        database.Read(
            connection => connection.FindDraft(DraftTokens.HashOf(token), time.Today()) is { } row ? Open(row, token) : null,
            cancel
        );

    /// <summary>Stores the changed draft; it is on the disk when this completes.</summary>
    /// <param name="token">The draft's.</param>
    /// <param name="change">Gets the stored draft, null where there is none; called again when another change was faster.</param>
    public async Task<ResponseDraft> Update(string token, Func<ResponseDraft?, ResponseDraft> change)
    {
        while (true)
        {
            if (await database.Write(connection => TryUpdate(connection, token, change)) is { } draft)
            {
                return draft;
            }
        }
    }

    public Task Delete(string token) => database.Write(connection => connection.DeleteDraft(token));

    private ResponseDraft? TryUpdate(DbConnection connection, string token, Func<ResponseDraft?, ResponseDraft> change)
    {
        // An expired draft that is not deleted yet counts as none, but its row is the one to update.
        var stored = connection.FindDraft(DraftTokens.HashOf(token), DateOnly.MinValue);
        var draft = change(stored is null || stored.Expires < time.Today() ? null : Open(stored, token));
        var row = Close(draft, token, stored?.Version ?? 0);
        return (stored is null ? connection.Insert(row) : connection.Update(row)) ? draft : null;
    }

    private static ResponseDraft Open(DraftRow row, string token) =>
        new()
        {
            Survey = row.Survey,
            Language = row.Language,
            Answers = AnswersJson.Read(row.Answers),
            Receipt = Unseal(token, "receipt of a draft", row.SealedReceipt),
            Invitation = Unseal(token, "invitation of a draft", row.SealedInvitation),
        };

    private DraftRow Close(ResponseDraft draft, string token, long version) =>
        new()
        {
            TokenHash = DraftTokens.HashOf(token),
            Survey = draft.Survey,
            Language = draft.Language,
            Answers = AnswersJson.Write(draft.Answers),
            Updated = time.Today(),
            Expires = Expiry,
            Version = version,
            SealedReceipt = Seal(token, "receipt of a draft", draft.Receipt),
            SealedInvitation = Seal(token, "invitation of a draft", draft.Invitation),
        };

    private static byte[]? Seal(string token, string purpose, string? secret) =>
        secret is null ? null : Secret.Seal(Secret.Derive(purpose, token), secret);

    private static string? Unseal(string token, string purpose, byte[]? secret) =>
        secret is null ? null : Secret.Unseal(Secret.Derive(purpose, token), secret);
}
