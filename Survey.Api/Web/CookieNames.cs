namespace Survey.Api.Web;

/// <summary>Over https a cookie's name says that it is Secure, for this host alone and for all of it; browsers hold it to that.</summary>
internal static class CookieNames
{
    public static string Of(string name, bool isSecure) => isSecure ? "__Host-" + name : name;
}
