using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// The cookie by which a browser finds its draft again. It ends with the browser, or after 30 days on the respondent's own
/// device. A form never needs it, and no address ever names a draft.
/// </summary>
internal sealed class SittingCookies(WebSettings settings)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(DraftStore.DaysKept);

    /// <summary>Null where the browser sends none, or one that the server has not made.</summary>
    public string? Token(string survey, HttpContext context) =>
        context.Request.Cookies[Name(survey)] is { } token && Secret.IsWellFormed(token) ? token : null;

    /// <summary>Whether the browser has sent one, whatever it names.</summary>
    public bool Has(string survey, HttpContext context) => context.Request.Cookies.ContainsKey(Name(survey));

    public void Put(Sitting sitting, HttpContext context) =>
        context.Response.Cookies.Append(
            Name(sitting.Survey.Id),
            sitting.Token,
            Options(sitting.Draft?.IsOnOwnDevice == true ? Kept : null)
        );

    public void Delete(Sitting sitting, HttpContext context) =>
        context.Response.Cookies.Delete(Name(sitting.Survey.Id), Options(maxAge: null));

    private string Name(string survey) => CookieNames.Of("draft-" + survey, settings.IsSecure);

    private CookieOptions Options(TimeSpan? maxAge) =>
        new()
        {
            HttpOnly = true,
            Secure = settings.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = maxAge,
            IsEssential = true,
        };
}
