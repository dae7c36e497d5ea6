using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The overview's form, and what is needed to send the answers.</summary>
internal sealed record SendRequest(
    string Survey,
    IFormCollection Form,
    HttpContext Context,
    Sittings Sittings,
    Sending Sending,
    ConsentForm Consents,
    NextPages Next
)
{
    public string Action => FormActions.Of(Form);

    /// <summary>
    /// The secret of this page, by which sending it again gives the same receipt; null where the form has none.
    /// </summary>
    public string? PageSecret => Form[CheckView.SecretField].ToString() is var given && Secret.IsWellFormed(given) ? given : null;

    /// <summary>
    /// The key of the submission: of the draft, and of this page of it alone. Null where the form has no secret.
    /// </summary>
    public string? KeyOf(Sitting sitting) =>
        PageSecret is { } secret ? Secret.Derive("submission", sitting.Token + secret) : null;
}
