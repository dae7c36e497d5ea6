using Microsoft.AspNetCore.Http.Features;

namespace Survey.Api.Web;

/// <summary>
/// Bodies much larger than anybody's answers are handled one after another, so that many of them at once do not keep others
/// waiting. Each is received first: who sends slowly keeps only that one waiting.
/// </summary>
internal sealed class LargeBodies(RequestDelegate next) : IDisposable
{
    /// <summary>A page or a whole response takes a few thousand bytes.</summary>
    private const int Large = 32 * 1024;

    private readonly SemaphoreSlim turn = new(1);

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsLarge(context))
        {
            await next(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
        await turn.WaitAsync(context.RequestAborted);
        try
        {
            await next(context);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool IsLarge(HttpContext context) =>
        context.Request.ContentLength is { } length
            ? length > Large
            : context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;
}
