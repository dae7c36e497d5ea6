namespace Survey.Api.Web;

/// <summary>
/// Refuses forms sent from another site's pages. A form's rights come from the secret in it, never from a cookie, so that there
/// is nothing to steal; but another site could put its own draft into somebody's browser. A browser states a form's origin in
/// <c>Sec-Fetch-Site</c>, an older one in <c>Origin</c>; a client that sends neither is not a current browser, and is accepted.
/// </summary>
internal sealed class OwnForms : IEndpointFilter
{
    private static readonly string[] Foreign = ["cross-site", "same-site"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsPost(context.HttpContext.Request.Method) && IsForeign(context.HttpContext.Request)
            ? ValueTask.FromResult<object?>(TypedResults.BadRequest())
            : next(context);

    /// <summary>
    /// <c>null</c> is the origin of pages that hide theirs; ours do not hide it from themselves (Referrer-Policy).
    /// </summary>
    internal static bool IsForeign(HttpRequest request) =>
        Foreign.Contains(request.Headers["Sec-Fetch-Site"].ToString())
        || (request.Headers.Origin.Count > 0 && !IsOwn(request, request.Headers.Origin.ToString()));

    /// <summary>
    /// The scheme and host of a request are those of the public address where there is one (<see cref="KnownHosts"/>).
    /// </summary>
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && from.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);
}
