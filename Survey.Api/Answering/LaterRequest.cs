using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The form of the page on which respondents stop.</summary>
internal sealed record LaterRequest(
    string Survey,
    IFormCollection Form,
    HttpContext Context,
    Sittings Sittings,
    DraftStore Drafts,
    NextPages Next
)
{
    public string Action => FormActions.Of(Form);

    /// <summary>The secret of the link that the page shows, where that is still the draft's newest one.</summary>
    public async Task<string?> ShownLink(Sitting sitting, CancellationToken cancel) =>
        Form[LaterView.LinkField].ToString() is { Length: > 0 } shown && await Drafts.Opens(shown, sitting.Token, cancel)
            ? shown
            : null;
}
