using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// Leads on after a form. A browser that has sent a cookie is redirected, and finds its draft by the cookie. Any other one gets
/// the next page at once, whose forms carry the draft's token: no address ever does.
/// </summary>
internal sealed class NextPages(ConsentForm consents, DraftStore drafts, Sittings sittings)
{
    public static IResult Start(Sitting sitting) =>
        sitting.Draft is null ? new SeeOther(sitting.StartAddress) : Lead(sitting, sitting.StartAddress, StartPages.Render);

    public IResult Page(Sitting sitting, string page, bool returnsToCheck = false) =>
        sitting.Journey.Find(page) is { } shown
            ? Lead(sitting, sitting.AddressOf(page, returnsToCheck), there =>
                QuestionPages.Render(there, shown, [], returnsToCheck)
            )
            : Resume(sitting);

    public IResult Check(Sitting sitting) =>
        Lead(sitting, sitting.CheckAddress, there => CheckPages.Render(there, [], consents.Ask(there)));

    /// <summary>Where the respondent was; where the survey has closed, that.</summary>
    public IResult Resume(Sitting sitting) =>
        sitting.Closed is not null ? Closed(sitting)
        : sitting.CurrentPage is { } page ? Page(sitting, page)
        : Check(sitting);

    public IResult Closed(Sitting sitting) =>
        Lead(sitting, sitting.ClosedAddress, there => ClosedPages.Render(there, drafts.Expiry));

    /// <summary>
    /// Shows a new resume link, in every browser at once: only its hash is stored. This browser forgets the draft, unless it is
    /// on the respondent's own device.
    /// </summary>
    public async Task<IResult> Later(Sitting sitting, HttpContext context)
    {
        var link = sitting.Receipt is null ? await drafts.MakeLink(sitting.Token) : null;
        sittings.Leave(sitting, context);
        return LaterPages.Render(sitting, context, drafts.Expiry, link);
    }

    private static IResult Lead(Sitting sitting, string address, Func<Sitting, IResult> render) =>
        sitting.KeepsCookies ? new SeeOther(address) : render(sitting);
}
