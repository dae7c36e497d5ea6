using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>The cookie of those who are signed in. It ends with the browser; other sites' forms do not send it.</summary>
internal sealed class SessionCookie(WebSettings settings)
{
    private string Name => CookieNames.Of("survey-session", settings.IsSecure);

    /// <summary>Null where the browser sends none, or one that the server has not made.</summary>
    public string? Token(HttpContext context) =>
        context.Request.Cookies[Name] is { } token && Secret.IsWellFormed(token) ? token : null;

    public void Put(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options());

    public void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options());

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            Secure = settings.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
        };
}
