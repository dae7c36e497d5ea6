using Microsoft.Net.Http.Headers;

namespace Survey.Api.Web;

/// <summary>
/// What holds for every request before a handler sees it: <c>HEAD</c> is answered as <c>GET</c> is, without the body, and a body
/// in a charset that this program cannot read is refused with 415.
/// </summary>
internal static class WellFormedRequests
{
    public static void UseWellFormedRequests(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (!IsReadable(context.Request.ContentType))
                {
                    context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                    return Task.CompletedTask;
                }

                return HttpMethods.IsHead(context.Request.Method) ? AsGet(context, next) : next(context);
            }
        );

    /// <summary>The server knows from the request line that no body is to be sent.</summary>
    private static async Task AsGet(HttpContext context, RequestDelegate next)
    {
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }

    /// <summary>A form that is damaged, or whose parts are in an unknown charset, is refused with 400.</summary>
    public static void UseReadableForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Request.HasFormContentType && !await IsReadable(context))
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }

                await next(context);
            }
        );

    private static async Task<bool> IsReadable(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception fault)
            when (fault is InvalidDataException or NotSupportedException or ArgumentException
                || (fault is IOException && fault is not BadHttpRequestException)
            )
        {
            return false;
        }
    }

    /// <summary>A type that cannot be parsed is left to the handler, which refuses it where it needs a body.</summary>
    private static bool IsReadable(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        try
        {
            return type.Encoding is not null;
        }
        catch (NotSupportedException)
        {
            // UTF-7, which .NET knows and refuses.
            return false;
        }
    }
}
