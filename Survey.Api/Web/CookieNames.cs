namespace Survey.Api.Web;

/// <summary>
/// Over https the name's prefix makes browsers enforce that the cookie is Secure and belongs to this host only.
/// </summary>
internal static class CookieNames
{
    public static string Of(string name, bool isSecure) => isSecure ? "__Host-" + name : name;
}
