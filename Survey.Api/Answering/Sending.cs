using Survey.Api.Responses;

namespace Survey.Api.Answering;

/// <summary>Stores the answers of a draft, which ends with that, and finds their receipt again.</summary>
internal sealed class Sending(SubmissionStore submissions, ReceiptStore receipts)
{
    /// <param name="sitting">With a draft.</param>
    /// <param name="submission">Its answers, which passed the check.</param>
    /// <param name="key">Of the page from which it is sent.</param>
    /// <returns>
    /// The receipt; null where the answers to change have been erased, another page of the draft has been sent, or the invitation
    /// has been used.
    /// </returns>
    public async Task<string?> Store(Sitting sitting, Submission submission, string key)
    {
        var ending = submission with { Draft = sitting.Token };
        return sitting.Receipt is { } changed
            ? await receipts.Change(changed, ending)
                ? changed
                : null
            : (await submissions.Submit(ending, key))?.Code;
    }

    /// <summary>The receipt of what was sent before.</summary>
    /// <param name="survey">Its id.</param>
    /// <param name="changed">The receipt of the changed response that the form names; empty for a new one.</param>
    /// <param name="key">Of the page from which it was sent; null where the form has none.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<string?> FindReceipt(string survey, string changed, string? key, CancellationToken cancel)
    {
        if (changed.Length > 0 && await receipts.Find(changed, cancel) is not null)
        {
            return changed;
        }

        return key is null ? null : (await submissions.FindSubmitted(survey, key, cancel))?.Code;
    }
}
