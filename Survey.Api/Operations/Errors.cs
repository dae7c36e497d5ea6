using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Pages;
using Survey.Api.Storage;

namespace Survey.Api.Operations;

/// <summary>What goes wrong outside of a handler: problem details under <c>/api</c>, a page in the reader's language elsewhere.</summary>
internal static class Errors
{
    private static readonly PathString[] ForPrograms = ["/api", "/health", "/openapi"];

    private static readonly int[] WithOwnPage = [400, 404, 413, 429, 503];

    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Status, ExceptionHandler = Answer });
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DatabaseUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = RetryAfter(context);
        if (IsForPrograms(context.Request.Path))
            await TypedResults.Problem(statusCode: status).ExecuteAsync(context);
        else
            await Page(context, status).ExecuteAsync(context);
    }

    private static string RetryAfter(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is DatabaseUnavailableException { RetryAfter: var seconds }
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : "2";

    private static bool IsForPrograms(PathString path) =>
        ForPrograms.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static RazorComponentResult<ErrorPage> Page(HttpContext context, int status)
    {
        var words = new Words(LanguageChoice.Of(context.Request, Words.Languages));
        var known = WithOwnPage.Contains(status) ? status : status >= 500 ? 500 : 404;
        var key = "error." + known.ToString(CultureInfo.InvariantCulture);
        return new(new { View = new ErrorView(new Shell(words, words[key + ".title"]), words[key + ".lead"]) }) { StatusCode = status };
    }
}
