using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Answering;

/// <summary>
/// Changing answers that have been sent: they become a draft again, which goes back to the same response. Nothing of the
/// response changes until that draft is sent.
/// </summary>
internal sealed class Corrections(ResponseStore responses, DraftStore drafts)
{
    /// <summary>The same receipt always has the same draft, so that it can be gone on with from anywhere.</summary>
    public static string TokenOf(string receipt) => Secret.Derive("correction", receipt);

    public static string SubmissionKey(string token) => Secret.Derive("submission", token);

    /// <summary>Makes the draft, unless there is one; null where there is no such response.</summary>
    public async Task<ResponseDraft?> Start(string receipt, CancellationToken cancel) =>
        await Of(receipt, cancel) is { } draft ? await drafts.Update(TokenOf(receipt), stored => stored ?? draft) : null;

    /// <summary>A page of a questionnaire that has been sent, saved once more by Back or from another window, changes what was sent.</summary>
    public async Task<Sitting> Reopen(Sitting sitting, CancellationToken cancel) =>
        sitting.Draft is null
        && await responses.FindSubmitted(sitting.Survey.Id, SubmissionKey(sitting.Token), cancel) is { } receipt
        && await Of(receipt.Code, cancel) is { } draft
            ? sitting with
            {
                Draft = draft,
            }
            : sitting;

    private async Task<ResponseDraft?> Of(string receipt, CancellationToken cancel) =>
        await responses.Find(receipt, cancel) is { } own
            ? new ResponseDraft
            {
                Survey = own.Survey,
                Language = own.Language,
                Answers = own.Answers,
                Receipt = receipt,
            }
            : null;
}
