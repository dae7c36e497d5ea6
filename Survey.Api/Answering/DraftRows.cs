using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Answering;

/// <summary>
/// A draft as it is stored. Its receipt and its invitation are sealed with its token, which is stored nowhere, so that the file
/// links neither to it.
/// </summary>
internal static class DraftRows
{
    private const string Receipt = "receipt of a draft";

    private const string Invitation = "invitation of a draft";

    private const string Token = "token of a draft";

    public static ResponseDraft Open(DraftRow row, string token) =>
        new()
        {
            Survey = row.Survey,
            Language = row.Language,
            Answers = AnswersJson.Read(row.Answers),
            Receipt = Unseal(token, Receipt, row.SealedReceipt),
            Invitation = Unseal(token, Invitation, row.SealedInvitation),
            IsOnOwnDevice = row.Seen is null,
            Version = row.Questionnaire,
            BegunWith = row.BegunWith,
        };

    /// <param name="draft">What to store.</param>
    /// <param name="token">Names it.</param>
    /// <param name="now">The present.</param>
    /// <param name="expires">The last day on which it is kept.</param>
    public static DraftRow Close(ResponseDraft draft, string token, DateTimeOffset now, DateOnly expires) =>
        new()
        {
            TokenHash = DraftTokens.HashOf(token),
            Survey = draft.Survey,
            Language = draft.Language,
            Answers = AnswersJson.Write(draft.Answers),
            Updated = DateOnly.FromDateTime(now.UtcDateTime),
            Expires = expires,
            SealedReceipt = Seal(token, Receipt, draft.Receipt),
            SealedInvitation = Seal(token, Invitation, draft.Invitation),
            OfReceipt = draft.Receipt is null ? null : DraftTokens.HashOfReceipt(draft.Receipt),
            Seen = draft.IsOnOwnDevice ? null : now,
            Questionnaire = draft.Version,
            BegunWith = draft.BegunWith,
        };

    /// <summary>So that whoever has the link finds the token.</summary>
    public static byte[] SealToken(string link, string token) => Secret.Seal(Secret.Derive(Token, link), token);

    /// <summary>The token of the draft to which the secret of a link belongs.</summary>
    public static string TokenOf(DraftRow row, string link) => Unseal(link, Token, row.SealedToken) ?? link;

    private static byte[]? Seal(string key, string purpose, string? secret) =>
        secret is null ? null : Secret.Seal(Secret.Derive(purpose, key), secret);

    private static string? Unseal(string key, string purpose, byte[]? secret) =>
        secret is null ? null : Secret.Unseal(Secret.Derive(purpose, key), secret);
}
