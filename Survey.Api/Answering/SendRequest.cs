using Survey.Api.Responses;

namespace Survey.Api.Answering;

/// <summary>The overview's form, and what is needed to send the answers.</summary>
internal sealed record SendRequest(
    string Survey,
    IFormCollection Form,
    HttpContext Context,
    Sittings Sittings,
    SubmissionStore Submissions,
    ReceiptStore Receipts,
    ConsentForm Consents
)
{
    /// <summary>Saves the language that the button names.</summary>
    public Task<Sitting> SwitchLanguage(Sitting sitting, string action) =>
        Sittings.Save(sitting, sitting.LanguageAfter(action), same => same, Context);
}
