namespace Survey.Api.Operations;

/// <summary>
/// Refuses forms that the page of another site sends. What a form may do follows from the secret in it, never from a cookie, so
/// that there is nothing to steal; but another site could put its own draft into somebody's browser. Browsers too old to say
/// where a form comes from are believed.
/// </summary>
internal sealed class OwnForms : IEndpointFilter
{
    private static readonly string[] Foreign = ["cross-site", "same-site"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsPost(context.HttpContext.Request.Method)
        && Foreign.Contains(context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString())
            ? ValueTask.FromResult<object?>(TypedResults.BadRequest())
            : next(context);
}
