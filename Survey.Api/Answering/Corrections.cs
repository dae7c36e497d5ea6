using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Answering;

/// <summary>
/// Changes answers that have been sent: they become a draft again, which is sent to the same response. The response does not
/// change until the draft is sent.
/// </summary>
internal sealed class Corrections(SubmissionStore submissions, ReceiptStore receipts, DraftStore drafts)
{
    public static string SubmissionKey(string token) => Secret.Derive("submission", token);

    /// <summary>Creates the draft, unless there is one; null where there is no such response.</summary>
    public async Task<ResponseDraft?> Start(string receipt, CancellationToken cancel) =>
        await Of(receipt, cancel) is { } draft
            ? await drafts.Update(DraftTokens.OfChangesTo(receipt), stored => stored ?? draft)
            : null;

    /// <summary>Saving a page after the answers have been sent, by Back or from another window, changes what was sent.</summary>
    public async Task<Sitting> Reopen(Sitting sitting, CancellationToken cancel) =>
        sitting.Draft is null
        && await submissions.FindSubmitted(sitting.Survey.Id, SubmissionKey(sitting.Token), cancel) is { } receipt
        && await Of(receipt.Code, cancel) is { } draft
            ? sitting with
            {
                Draft = draft,
            }
            : sitting;

    private async Task<ResponseDraft?> Of(string receipt, CancellationToken cancel) =>
        await receipts.Find(receipt, cancel) is { } own
            ? new ResponseDraft
            {
                Survey = own.Survey,
                Language = own.Language,
                Answers = own.Answers,
                Receipt = receipt,
            }
            : null;
}
