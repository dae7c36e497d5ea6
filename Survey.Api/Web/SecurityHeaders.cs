namespace Survey.Api.Web;

/// <summary>The headers of every answer, including errors and files.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool isSecure) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Add(context.Response.Headers, isSecure);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Add(IHeaderDictionary headers, bool isSecure)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not sent to other sites, but to this one, so that its own forms carry their origin (OwnForms).
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.Remove("blazor-enhanced-nav");
        if (isSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().Contains("no-cache", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }
    }
}
